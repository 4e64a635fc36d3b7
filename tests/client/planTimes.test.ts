import { describe, expect, it } from "vitest";
import {
  endOf,
  estimate,
  minutesOver,
  phaseMinutes,
  roundFits,
  roundOf,
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

  it("tells what a round takes, as one says it", () => {
    const told = { each: 180, needs: 36, about: 40, has: null };
    expect(roundOf(round, 12)).toEqual(told);
    expect(roundOf({ ...round, minutes: 30 }, 12)?.has).toBe(30);
    for (const other of [
      { on: false },
      { order: "queue" },
      { speakers: "facilitators" },
      { equalVoice: "share" },
      { turnSeconds: null },
    ] as const)
      expect(roundOf({ ...round, ...other }, 12)).toBeNull();
  });

  it("tells how far it goes past the end that was wished for, also after midnight", () => {
    const evening = { from: "19:30", until: "21:00", minutes: 95 };
    expect(minutesOver(evening)).toBe(5);
    expect(minutesOver({ ...evening, minutes: 90 })).toBe(0);
    expect(minutesOver({ ...evening, until: "" })).toBe(0);
    expect(minutesOver({ from: "23:30", until: "00:30", minutes: 70 })).toBe(
      10,
    );
  });

  it("a repeated lingering is no part of its length either", () => {
    expect(estimate([round, phase("lingering-2")], 1).open).toBe(false);
  });

  it("knows the end where the start is known", () => {
    const end = endOf("2026-03-12T19:30", 95);
    expect(end?.getHours()).toBe(21);
    expect(end?.getMinutes()).toBe(5);
    expect(endOf("", 95)).toBeNull();
    expect(endOf("soon", 95)).toBeNull();
  });
});
