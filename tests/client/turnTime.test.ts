import { describe, expect, it } from "vitest";
import { secondsLeft, stageOf } from "../../client/components/turnTime.ts";
import type { Turn } from "../../shared/domain/state.ts";

const turn: Turn = {
  number: 1,
  seatIds: ["a"],
  startedAt: 100_000,
  allotmentMs: 120_000,
  pausedMs: 0,
  pausedSince: null,
};

describe("the time of a turn", () => {
  it("is what is left of the allotment", () => {
    expect(secondsLeft(turn, 130_000)).toBe(90);
  });

  it("leaves pauses out, and stands still in one", () => {
    expect(secondsLeft({ ...turn, pausedMs: 10_000 }, 130_000)).toBe(100);
    expect(secondsLeft({ ...turn, pausedSince: 110_000 }, 500_000)).toBe(110);
  });

  it("goes below zero and ends nothing", () => {
    expect(secondsLeft(turn, 260_000)).toBe(-40);
    expect(stageOf(turn, 260_000)).toBe("over");
  });

  it("does not exist for a turn that takes what it takes", () => {
    const free = { ...turn, allotmentMs: null };
    expect(secondsLeft(free, 900_000)).toBeNull();
    expect(stageOf(free, 900_000)).toBe("calm");
  });

  it("is near its end from a fifth, or twenty seconds where that is more", () => {
    expect(stageOf(turn, 100_000 + 95_000)).toBe("calm");
    expect(stageOf(turn, 100_000 + 96_000)).toBe("near");
    const short = { ...turn, allotmentMs: 60_000 };
    expect(stageOf(short, 100_000 + 39_000)).toBe("calm");
    expect(stageOf(short, 100_000 + 40_000)).toBe("near");
  });
});
