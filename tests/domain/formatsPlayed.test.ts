/** Every format from arriving to its last step, with people, passes, losses and undos that nobody planned. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../shared/domain/commands.ts";
import { formatIds } from "../../shared/domain/format.ts";
import { Evening } from "./evening.ts";

const ids = ["p0", "p1", "p2", "p3", "p4"];
const someone = fc.constantFrom(...ids);
const act = fc.tuple(
  fc.constantFrom("lead", ...ids),
  fc.oneof(
    fc.constantFrom<Command>(
      { type: "NextTurn" },
      { type: "EndTurn" },
      { type: "Undo" },
      { type: "JoinQueue" },
      { type: "TakePiece" },
      { type: "TakeChair" },
      { type: "LeaveSession" },
      { type: "PassTurn", when: "later" },
      { type: "PassTurn", when: "notThisRound" },
    ),
    someone.map((seatId): Command => ({ type: "GiveTurn", seatId })),
    someone.map((seatId): Command => ({ type: "SetBringer", seatId })),
  ),
);
const acts = fc.array(fc.array(act, { maxLength: 6 }), { maxLength: 14 });

describe("every format, played through", () => {
  it.each(formatIds)(
    "P1 P3 %s reaches each of its steps, and can be closed in every one",
    (format) => {
      fc.assert(
        fc.property(acts, (steps) => {
          const evening = new Evening({ format }).with(...ids);
          evening.lead({ type: "StartSession" });
          for (let at = 1; at < evening.plan.phases.length; at += 1) {
            if (at > 1) evening.lead({ type: "NextPhase" });
            // Before anyone does anything in it, the step is the one that was planned.
            expect(evening.state.phase.index).toBe(at);
            const here = evening.state;
            expect(
              evening.refusal("lead", { type: "CloseSession" }),
            ).toBeNull();
            evening.state = here;
            for (const [by, command] of steps[at - 1] ?? []) {
              evening.now += 5_000;
              evening.refusal(by, command);
            }
            // Undo may have gone back over the border of a step.
            while (evening.state.status === "arriving")
              evening.lead({ type: "StartSession" });
            while (evening.state.phase.index < at)
              evening.lead({ type: "NextPhase" });
          }
        }),
        { numRuns: 40, seed: 3 },
      );
    },
  );
});
