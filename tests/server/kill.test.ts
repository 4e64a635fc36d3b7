import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BusyCircle } from "../support/busyCircle.ts";
import { faultsLogged } from "../support/faultsLogged.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { until } from "../support/until.ts";

const kills = 10;
const circlesAtOnce = 4;
const peopleInCircle = 6;
const backWithinMs = 5_000;

describe("a server that dies in the middle of turns, under load", () => {
  let server: RunningServer;
  let circles: readonly BusyCircle[];

  beforeAll(async () => {
    server = await startServer();
    circles = await Promise.all(
      Array.from({ length: circlesAtOnce }, () =>
        BusyCircle.open(server, peopleInCircle),
      ),
    );
  });
  afterAll(async () => {
    for (const circle of circles) circle.close();
    await server.remove();
  });

  const accepted = (): number =>
    circles.reduce((sum, circle) => sum + circle.accepted, 0);

  /** Everybody presses until this many more commands were acknowledged. */
  async function press(round: number, enough: number): Promise<void> {
    await Promise.all(circles.map((circle) => circle.begin(round)));
    const before = accepted();
    await until("the load is there", () =>
      accepted() - before >= enough ? true : null,
    );
  }

  async function checkCircles(): Promise<void> {
    await Promise.all(circles.map((circle) => circle.rest()));
    for (const circle of circles) {
      expect(await circle.seen()).toEqual(circle.expected);
      expect(circle.contradictions()).toEqual([]);
    }
  }

  async function serverTime(): Promise<number> {
    const [screen] = circles[0]?.screens ?? [];
    if (screen === undefined) throw new Error("There is no circle.");
    const { serverTime: now } = await screen.socket.emitWithAck("clock", {});
    return now - performance.now();
  }

  it.each(Array.from({ length: kills }, (_, index) => index))(
    "K3 K6 T15 S6 loses nothing acknowledged, doubles nothing, and all are back in 5 s: kill -9, number %i",
    async (round) => {
      // A different moment in each round.
      await press(round, 40 + round * 7);
      const offset = await serverTime();
      const newest = circles.map((circle) => circle.newest);
      const killedAt = performance.now();
      await server.kill();
      await server.start();
      await Promise.all(
        circles.map((circle, index) => circle.back(newest[index] ?? 0)),
      );
      const backAfterMs = performance.now() - killedAt;
      const clockMovedMs = Math.abs((await serverTime()) - offset);
      await checkCircles();
      expect(backAfterMs).toBeLessThan(backWithinMs);
      expect(clockMovedMs).toBeLessThan(250);
    },
  );

  it("K3 finishes what it acknowledged when it is told to end, under load", async () => {
    await press(kills, 80);
    expect(await server.stop()).toBe(0);
    await server.start();
    await Promise.all(circles.map((circle) => circle.back(circle.newest)));
    await checkCircles();
  });

  it("logs no fault in all of this", () => {
    expect(faultsLogged(server)).toEqual([]);
  });
});
