import { describe, expect, it } from "vitest";
import { formatIds } from "../../shared/domain/format.ts";
import { formats } from "../../shared/formats/formats.ts";
import { contradictionsIn } from "../../shared/formats/contradictions.ts";
import { planOf } from "../../shared/formats/plan.ts";
import { phase } from "../../shared/formats/phase.ts";

const wishes = { setting: "room", leadsTakeTurns: false, phases: {} } as const;

describe("formats", () => {
  it.each(formatIds)("P6 %s does not contradict itself", (id) => {
    const format = formats[id];
    expect(format.id).toBe(id);
    expect(format.phases.flatMap(contradictionsIn)).toEqual([]);
  });

  it.each([
    [
      phase("x", { order: "silent", speakers: "none", turnSeconds: 60 }),
      "phases.x.turnSeconds",
    ],
    [phase("x", { speakers: "none", order: "circle" }), "phases.x.order"],
    [phase("x", { equalVoice: "share" }), "phases.x.equalVoice"],
    [
      phase("x", { equalVoice: "share", minutes: 5, reserveSeconds: 300 }),
      "phases.x.reserveSeconds",
    ],
    [
      phase("x", { minTurnSeconds: 90, maxTurnSeconds: 60 }),
      "phases.x.minTurnSeconds",
    ],
  ])("P6 a contradiction is named by its path", (wrong, path) => {
    expect(contradictionsIn(wrong)).toMatchObject([{ path }]);
  });

  it("P6 an unknown phase is refused by name, and a session has at least one phase", () => {
    const unknown = planOf(formats.trialog, {
      ...wishes,
      phases: { voting: { on: true } },
    });
    expect(unknown).toEqual({
      problem: "phases.voting: no such phase in trialog",
    });
    const off = Object.fromEntries(
      formats.trialog.phases.map((each) => [each.id, { on: false }]),
    );
    expect(planOf(formats.trialog, { ...wishes, phases: off })).toHaveProperty(
      "problem",
    );
  });
});
