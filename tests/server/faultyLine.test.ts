import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { throughBlackHole } from "../support/faults/blackHole.ts";
import { besideDeafReader } from "../support/faults/deafReader.ts";
import { faultsLogged } from "../support/faultsLogged.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";

describe("a line", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());

  // Longer than the server waits for a sign of life; `npm run torture` keeps it dark for five minutes.
  it("S6 T15 K6 on which nothing arrives for half a minute costs no turn, and what was pressed counts once", async () => {
    const told = await throughBlackHole(server, 32_000);
    expect(told).toMatchObject({
      ...{ turnKept: true, turnOffMs: 0, extensions: 1 },
      presenceMeanwhile: ["here", "asleep"],
    });
  }, 90_000);

  it("that nobody reads at the other end is cut, and the others are served", async () => {
    expect(await besideDeafReader(server)).toMatchObject({
      ...{ cut: true, othersRight: true },
    });
  }, 120_000);

  it("leaves no fault in the log", () => {
    expect(faultsLogged(server)).toEqual([]);
  });
});
