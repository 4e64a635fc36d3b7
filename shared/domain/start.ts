import type { Plan } from "./format.ts";
import type { Instant } from "./ids.ts";
import type { Round, SessionState } from "./state.ts";

export const freshRound: Round = {
  start: null,
  clockwise: true,
  at: null,
  spoke: [],
  passed: [],
  later: [],
  askedAgain: [],
};

/** The session before anyone came; `plan.phases[0]` is `arriving`. */
export function initialState(plan: Plan, at: Instant): SessionState {
  return {
    version: 1,
    position: 0,
    turnNumber: 0,
    status: "arriving",
    startedAt: null,
    seats: [],
    order: [],
    phase: {
      index: 0,
      startedAt: at,
      board: plan.phases[0]?.board ?? "off",
      card: null,
      prompt: null,
    },
    rounds: 0,
    round: freshRound,
    queue: [],
    turn: null,
    pause: null,
    bringer: null,
    drawn: null,
    leadOfferedTo: null,
    unattendedSince: null,
    phasesDone: [],
    phasesTook: {},
    step: null,
  };
}
