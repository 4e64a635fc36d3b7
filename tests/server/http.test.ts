import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { httpDevice } from "../support/httpDevice.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
}

describe("the server over HTTP", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());

  const get = (path: string) => fetch(server.url + path);
  const post = (
    path: string,
    body: string,
    headers: Record<string, string> = {},
  ) =>
    fetch(server.url + path, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", ...headers },
    });

  it("is alive, can store, and counts without naming anybody", async () => {
    expect((await get("/healthz")).status).toBe(200);
    expect((await get("/readyz")).status).toBe(200);
    const metrics = await (await get("/metrics")).text();
    for (const name of [
      "kring_sessions",
      "kring_sockets",
      "kring_refusals_total",
      "kring_append_seconds",
      "kring_delivery_seconds",
      "nodejs_eventloop_lag",
    ])
      expect(metrics).toContain(name);
  });

  it("shows its counts to this machine only, not through a proxy", async () => {
    const through = await fetch(`${server.url}/metrics`, {
      headers: { "x-forwarded-for": "203.0.113.9" },
    });
    expect(through.status).toBe(403);
  });

  it("tells every page the help numbers and whether the line is encrypted", async () => {
    const site: unknown = await (await get("/api/site")).json();
    expect(site).toMatchObject({
      helpNumbers: [{ number: "106" }, { number: "1813" }, { number: "112" }],
      unencrypted: false,
      publicUrl: server.url,
    });
  });

  it("describes every message to programs that we did not write", async () => {
    const protocol = (await (await get("/api/protocol")).json()) as {
      protocol: number;
      messages: Record<string, object>;
      refusals: Record<string, string>;
    };
    expect(protocol.protocol).toBe(1);
    expect(protocol.messages).toHaveProperty("commandMessage");
    expect(protocol.messages).toHaveProperty("joinRequest");
    for (const sent of ["view", "waitingView", "answer", "ended"])
      expect(protocol.messages).toHaveProperty(sent);
    expect(protocol.refusals).toHaveProperty("NotYourTurn");
  });

  it("sends a strict policy with every page, and no trace of what it runs on", async () => {
    const { headers } = await get("/");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(policy).not.toContain("upgrade-insecure-requests");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("strict-transport-security")).toBeNull();
  });

  it.each([
    ["GET", "/api/nothing", 404, "NotFound"],
    ["GET", "/api/sessions", 401, "NotSignedIn"],
    ["GET", "/api/sessions/abc", 401, "NotSignedIn"],
    ["DELETE", "/api/sessions/abc", 401, "NotSignedIn"],
    ["GET", "/api/organisation", 401, "NotSignedIn"],
    ["POST", "/test/clock", 404, "NotFound"],
  ])(
    "answers %s %s to a stranger with %i",
    async (...[method, path, status, code]) => {
      const device = httpDevice(server.url);
      const answer = await device.send<Problem>(method, path);
      expect(answer.status).toBe(status);
      expect(answer.headers.get("content-type")).toContain(
        "application/problem+json",
      );
      expect(answer.body).toMatchObject({ status, code });
    },
  );

  it("refuses what is no JSON, too large, or from another site", async () => {
    const body = JSON.stringify({ secret: "a".repeat(22) });
    const path = "/api/organisations/enter";
    const broken = await post(path, '{"secret": "Jo van de');
    expect(broken.status).toBe(400);
    expect(await broken.text()).not.toContain("Jo van de");
    expect(
      (await post(path, JSON.stringify({ secret: "a".repeat(300_000) })))
        .status,
    ).toBe(413);
    expect(
      (await post(path, body, { origin: "https://elsewhere.example" })).status,
    ).toBe(403);
    expect((await post(path, body, { origin: "null" })).status).toBe(403);
    expect((await post(path, body, { origin: server.url })).status).toBe(404);
    expect((await get("/healthz")).status).toBe(200);
  });
});
