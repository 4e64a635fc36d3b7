import { once } from "node:events";
import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problems } from "../../server/access/problem.ts";
import { planEvening } from "../support/evening.ts";
import type { Evening, Screen } from "../support/evening.ts";
import { anything } from "../support/hostile.ts";
import { raw } from "../support/rawSocket.ts";
import { faultsLogged } from "../support/faultsLogged.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { fuzzRuns } from "../support/fuzzRuns.ts";

const seed = 20_261_122;
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const routes = [
  "/api/organisations/enter",
  "/api/organisation",
  "/api/sessions",
  "/api/sessions/:id",
  "/api/sessions/:id/links",
  "/api/sessions/:id/qr.svg",
  "/api/sessions/:id/enter",
  "/api/sessions/:id/leave",
  "/api/sessions/:id/me",
  "/api/sessions/:id/note",
  "/api/sessions/:id/review",
  "/api/sessions/:id/export?as=docx",
  "/api/sessions/:id/export?as=__proto__",
  "/api/site",
  "/api/join",
  "/api/nothing",
  "/join",
  "/session/:id",
  "/test/clock",
] as const;

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly cookie: string;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
}

describe("whatever comes in over HTTP", () => {
  let server: RunningServer;
  let evening: Evening;
  let griet: Screen;
  let jo: Screen;
  let foreign: Screen;
  let position: number;

  beforeAll(async () => {
    server = await startServer();
    evening = await planEvening(server);
    griet = await evening.lead(0, "Griet");
    jo = await evening.join("Jo");
    foreign = await (await planEvening(server)).lead(0, "An");
    await griet.send({ type: "StartSession" });
    const begun = await griet.until(
      "it began",
      ({ session }) => session.status === "running",
    );
    position = begun.position;
  });
  afterAll(async () => {
    for (const screen of [griet, jo, foreign]) screen.close();
    await server.remove();
  });

  async function isUnharmed(): Promise<void> {
    expect(await raw(griet, "view", {})).toMatchObject({ position });
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect(faultsLogged(server)).toEqual([]);
  }

  async function isAnswered(asked: Asked, origin: string): Promise<void> {
    const { method, path, cookie, type, body } = asked;
    const answer = await fetch(server.url + path, {
      method,
      redirect: "manual",
      headers: { origin, cookie, "content-type": type },
      ...(method === "GET" || body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    if (answer.status < 400) return;
    expect(answer.status).toBeLessThan(500);
    // The page with the form says in words what is wrong.
    if (answer.headers.get("content-type")?.startsWith("text/html") === true)
      expect(path).toMatch(/^\/join/);
    else
      expect(Object.keys(problems)).toContain(
        (JSON.parse(text) as { code: string }).code,
      );
  }

  const ids = (): fc.Arbitrary<string> =>
    fc.oneof(
      fc.constant(evening.planned.sessionId),
      fc.constantFrom("__proto__", "%00", "..%2f..%2fetc", "%", "%ff", "-"),
      fc.string({ maxLength: 2_000 }).map(encodeURIComponent),
    );

  const paths = (): fc.Arbitrary<string> =>
    fc
      .tuple(fc.constantFrom(...routes), ids())
      .map(([route, id]) => route.replace(":id", id));

  const bodies = fc.oneof(
    anything.map((value) => JSON.stringify(value)),
    fc.constantFrom("{", "[[[[", "null", '{"secret":{}}', "code=&name="),
    fc.constant(undefined),
    fc.constant('{"a":'.repeat(5_000)),
    fc.constant(`{"name":"${"x".repeat(300_000)}"}`),
    fc.uint8Array({ maxLength: 500 }),
  );

  const types = fc.constantFrom(
    "application/json",
    "application/json; charset=utf-7",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "text/plain",
  );

  const requests = (cookies: readonly string[]): fc.Arbitrary<Asked> =>
    fc.record({
      method: fc.constantFrom(...methods),
      path: paths(),
      cookie: fc.constantFrom(...cookies),
      type: types,
      body: bodies,
    });

  it("gets a typed refusal, and changes nothing, from strangers and from another session's people", async () => {
    const { sessionId } = evening.planned;
    const cookies = [
      "",
      "==;;=;%ff",
      `kring_facilitator_${sessionId}=${"a".repeat(22)}`,
      `kring_organiser=${"a".repeat(22)}`,
      foreign.device.cookies(),
      jo.device.cookies(),
    ];
    await fc.assert(
      fc.asyncProperty(requests(cookies), (asked) =>
        isAnswered(asked, server.url),
      ),
      { numRuns: fuzzRuns(400), seed },
    );
    await isUnharmed();
  });

  it("gets a typed refusal for what an organiser or a facilitator sends in a wrong form", async () => {
    const insiders = [evening.organiser.cookies(), griet.device.cookies()];
    const harmless = requests(insiders).filter(
      ({ method }) => method !== "DELETE",
    );
    await fc.assert(
      fc.asyncProperty(harmless, (asked) => isAnswered(asked, server.url)),
      { numRuns: fuzzRuns(300), seed },
    );
    await isUnharmed();
  });

  it("is refused from another site, whoever's cookies come along", async () => {
    const insiders = [evening.organiser.cookies(), griet.device.cookies()];
    const changes = requests(insiders).filter(({ method }) => method !== "GET");
    const origins = fc.constantFrom("https://elsewhere.example", "null", "x");
    await fc.assert(
      fc.asyncProperty(changes, origins, async (asked, origin) => {
        await isAnswered(asked, origin);
      }),
      { numRuns: fuzzRuns(100), seed },
    );
    await isUnharmed();
  });

  it("is hung up on when it is no HTTP at all", async () => {
    const { port } = new URL(server.url);
    const host = "Host: 127.0.0.1\r\n";
    const starts = fc.constantFrom(
      "GET / HTTP/9.9\r\n\r\n",
      `GET /${"x".repeat(30_000)} HTTP/1.1\r\n${host}\r\n`,
      `GET / HTTP/1.1\r\n${host}X: ${"y".repeat(30_000)}\r\n\r\n`,
      `POST /api/join HTTP/1.1\r\n${host}Content-Length: -1\r\n\r\n`,
      `POST /api/join HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
      `GET /socket.io/?EIO=9 HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      `GET /notes/x HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      `GET /else HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
    );
    await fc.assert(
      fc.asyncProperty(
        starts,
        fc.string({ unit: "binary" }),
        async (...sent) => {
          const socket = connect(Number(port), "127.0.0.1");
          socket.on("error", () => undefined).resume();
          const closed = once(socket, "close");
          socket.end(sent.join(""));
          await closed;
        },
      ),
      { numRuns: fuzzRuns(60), seed },
    );
    await isUnharmed();
  });
});
