import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { planEvening } from "../support/evening.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer, ServerOptions } from "../support/startServer.ts";
import { until } from "../support/until.ts";

const start = "2026-03-12T19:30:00+01:00";
const dayMs = 24 * 60 * 60 * 1_000;
const canary = "Kanariemaria";

async function open(options: ServerOptions = {}): Promise<RunningServer> {
  const server = await startServer(options);
  onTestFinished(() => server.remove());
  return server;
}

function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, "latin1"))
    .join("\n");
}

/** An evening with a word nobody else uses wherever a word can be. */
async function eveningOf(server: RunningServer) {
  const evening = await planEvening(server, {
    title: `${canary} komt`,
    neighbourhood: `${canary}wijk`,
  });
  const griet = await evening.lead(0, `${canary} Griet`);
  const jo = await evening.join(`${canary} Jo`);
  await griet.send({ type: "StartSession" });
  await griet.send({ type: "SetPrompt", text: `${canary} vraagt` });
  await griet.send({ type: "GiveTurn", seatId: jo.seatId });
  await jo.until("Jo speaks", ({ turn }) => turn !== null);
  return { evening, griet, jo };
}

describe("what is kept, and for how long", () => {
  it("K1 leaves nothing of a wiped session, on any screen or disk", async () => {
    const server = await open();
    const { evening, griet, jo } = await eveningOf(server);
    const { sessionId } = evening.planned;
    expect(everythingIn(server.dataDir)).toContain(sessionId);
    await evening.organiser.must("DELETE", evening.path);
    await until("all are told", () =>
      griet.ended() && jo.ended() ? true : null,
    );
    expect(jo.ended()).toEqual({ reason: "wiped" });
    expect(everythingIn(server.dataDir)).not.toContain(sessionId);
    expect(readdirSync(join(server.dataDir, "keys"))).toEqual([]);
    expect((await evening.organiser.send("GET", evening.path)).status).toBe(
      401,
    );
    await expect(evening.join("Late")).rejects.toThrow("404");
    expect(await griet.device.send("GET", evening.path)).toMatchObject({
      status: 401,
    });
  });

  it("K2 keeps no word that can be read in any file", async () => {
    const server = await open();
    await eveningOf(server);
    expect(everythingIn(server.dataDir)).not.toContain(canary);
  });

  it("K4 says no name, text, code, secret or address in any log line", async () => {
    const server = await open({ variables: { LOG_LEVEL: "debug" } });
    const { evening, jo } = await eveningOf(server);
    await jo.device.send("POST", "/api/join", {
      code: "000000",
      name: `${canary} weer`,
    });
    await jo.device.send("POST", "/api/join", {
      secret: "x".repeat(22),
      name: canary,
    });
    await server.stop();
    const output = server.output();
    const { joinCode, joinSecret, facilitatorSecrets, roomSecret } =
      evening.planned;
    for (const secret of [
      canary,
      joinCode,
      joinSecret,
      roomSecret,
      ...facilitatorSecrets,
    ])
      expect(output).not.toContain(secret);
    const lines = output.split("\n").filter((line) => line.startsWith("{"));
    for (const line of lines) expect(line).not.toMatch(/127\.0\.0\.1|::1/);
    expect(output.split(server.organiserSecret)).toHaveLength(2);
  });

  it("K5 wipes a session when its time is over, at night and at a start", async () => {
    const server = await open({ testClock: start });
    const planned = await planEvening(server);
    const { evening, griet } = await eveningOf(server);
    await griet.send({ type: "CloseSession" });
    const at = Date.parse(start);
    await server.moveClock(at + 29 * dayMs);
    const closed = await evening.organiser.must<{ status: string }>(
      "GET",
      evening.path,
    );
    expect(closed.status).toBe("closed");
    await server.moveClock(at + 31 * dayMs);
    expect(await evening.organiser.must("GET", "/api/sessions")).toEqual([]);
    expect((await planned.organiser.send("GET", planned.path)).status).toBe(
      401,
    );
    expect(readdirSync(join(server.dataDir, "keys"))).toEqual([]);
  });

  it("K5 wipes at the close what an organisation does not want to keep", async () => {
    const server = await open();
    const { evening, griet } = await eveningOf(server);
    await evening.organiser.must("PUT", "/api/organisation", {
      name: "",
      helpNumbers: [{ number: "106", name: "Tele-Onthaal" }],
      retentionDays: 0,
    });
    await griet.send({ type: "CloseSession" });
    await until("wiped", async () =>
      (await evening.organiser.send("GET", evening.path)).status === 401
        ? true
        : null,
    );
    expect(readdirSync(join(server.dataDir, "keys"))).toEqual([]);
  });

  it("lets the states go with their key at the close, and keeps the note", async () => {
    const server = await open();
    const { evening, griet } = await eveningOf(server);
    const keys = join(server.dataDir, "keys");
    expect(readdirSync(keys)).toHaveLength(2);
    await griet.send({ type: "CloseSession" });
    await until("closed", () => griet.ended());
    expect(readdirSync(keys)).toEqual([evening.planned.sessionId]);
    expect(
      (await griet.device.send("GET", `${evening.path}/note`)).status,
    ).toBe(200);
  });

  it("K3 keeps an acknowledged change over a power cut, and K6 the clock of the turn", async () => {
    const server = await open();
    const { evening, griet, jo } = await eveningOf(server);
    const before = jo.view().turn;
    const added = await griet.send({
      type: "AddSeat",
      name: "Rita",
      device: "none",
      place: "room",
    });
    await server.kill();
    await server.start();
    const after = await griet.until("back", ({ seats }) =>
      seats.some(({ name }) => name === "Rita"),
    );
    expect(added).toMatchObject({ ok: true });
    expect(after.turn).toEqual(before);
    expect((await evening.organiser.send("GET", evening.path)).status).toBe(
      200,
    );
  });
});
