import { describe, expect, it } from "vitest";
import {
  endOf,
  estimate,
  phaseMinutes,
  roundFits,
} from "../../client/organiser/planTimes.ts";
import { phase } from "../../shared/formats/phase.ts";

const round = phase("round", {
  order: "circle",
  turnSeconds: 180,
  equalVoice: "same",
});

describe("how long an evening takes", () => {
  it("counts a turn for each person where a round has no length of its own", () => {
    expect(phaseMinutes(round, 12)).toBe(36);
    expect(phaseMinutes({ ...round, minutes: 20 }, 12)).toBe(20);
    expect(phaseMinutes(phase("story"), 12)).toBeNull();
  });

  it("adds up the steps that are on", () => {
    const phases = [
      round,
      phase("break", { minutes: 15 }),
      phase("theme", { minutes: 10, on: false }),
    ];
    expect(estimate(phases, 12)).toEqual({ minutes: 51, open: false });
  });

  it("says when a step takes what it takes, coming in and staying on apart", () => {
    const around = [phase("arriving"), phase("lingering")];
    expect(estimate([...around, round], 1).open).toBe(false);
    expect(estimate([...around, phase("story")], 1).open).toBe(true);
  });

  it("says kindly that a round is longer than its step", () => {
    expect(roundFits({ ...round, minutes: 20 }, 12)).toEqual({
      needs: 36,
      has: 20,
    });
    expect(roundFits({ ...round, minutes: 40 }, 12)).toBeNull();
    expect(
      roundFits({ ...round, minutes: 20, equalVoice: "share" }, 12),
    ).toBeNull();
  });

  it("knows the end where the start is known", () => {
    const end = endOf("2026-03-12T19:30", 95);
    expect(end?.getHours()).toBe(21);
    expect(end?.getMinutes()).toBe(5);
    expect(endOf("", 95)).toBeNull();
    expect(endOf("soon", 95)).toBeNull();
  });
});
