import { describe, expect, it } from "vitest";
import { setTheClock } from "../support/faults/clockSet.ts";

const hourMs = 3_600_000;

describe("a wall clock that is set while a turn runs", () => {
  it.each([
    ["forward and back", hourMs],
    ["back and forward", -hourMs],
  ])(
    "K6 V3 by an hour, %s: the turn is not touched, and everybody goes on",
    async (_way, byMs) => {
      const right = { turnKept: true, goesOn: true };
      const told = await setTheClock(byMs);
      expect(told).toMatchObject([right, right]);
      for (const { turnOffMs } of told) expect(turnOffMs).toBeLessThan(1_000);
    },
  );
});
