import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsLogged } from "../support/faultsLogged.ts";
import { UnderLoad } from "../support/faults/underLoad.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";

/** `npm run torture` kills twenty times, and measures how soon everybody is back. */
const kills = 10;
const backWithinMs = 5_000;

describe("a server that dies in the middle of turns, under load", () => {
  let server: RunningServer;
  let circles: UnderLoad;

  beforeAll(async () => {
    server = await startServer();
    circles = await UnderLoad.open(server, { circles: 4, people: 6 });
  });
  afterAll(async () => {
    circles.close();
    await server.remove();
  });

  it.each(Array.from({ length: kills }, (_, index) => index))(
    "K3 K6 T15 S6 loses nothing acknowledged, doubles nothing, and all are back in 5 s: kill -9, number %i",
    async (round) => {
      // A different moment in each round.
      await circles.press(round, 40 + round * 7);
      const { problems, backMs, clockMovedMs } = await circles.kill();
      expect(problems).toEqual([]);
      expect(backMs).toBeLessThan(backWithinMs);
      expect(clockMovedMs).toBeLessThan(250);
    },
  );

  it("K3 finishes what it acknowledged when it is told to end, under load", async () => {
    await circles.press(kills, 80);
    expect(await circles.stop()).toBe(0);
    expect(await circles.rest()).toEqual([]);
  });

  it("logs no fault in all of this", () => {
    expect(faultsLogged(server)).toEqual([]);
  });
});
