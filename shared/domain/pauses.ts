import { accept, refuse } from "./decision.ts";
import type { HandlerOf } from "./decision.ts";
import type { Instant } from "./ids.ts";
import { facilitatorAwayMs } from "./bounds.ts";
import { phaseRanMs, phaseThatRan } from "./phaseTime.ts";
import type { PauseKind, PhaseProgress, SessionState } from "./state.ts";

export const pause: HandlerOf<"Pause"> = (_context, state, { command, at }) => {
  if (state.status !== "running") return refuse("WrongPhase");
  return accept(paused(state, command.kind, at));
};

/** Two people pressing "go on" go on once. */
export const resume: HandlerOf<"Resume"> = (_context, state, { at }) =>
  accept(resumed(state, at));

export const facilitatorsGone: HandlerOf<"FacilitatorsGone"> = (
  _context,
  state,
  { at },
) => accept({ ...state, unattendedSince: state.unattendedSince ?? at });

/** In the room only the laptop slept, so the clock goes on by itself; online someone says when. */
export const facilitatorBack: HandlerOf<"FacilitatorBack"> = (
  { plan },
  state,
  { at },
) => {
  const attended = { ...state, unattendedSince: null };
  const sleptOnly =
    plan.setting === "room" && state.pause?.kind === "facilitatorAway";
  return accept(sleptOnly ? resumed(attended, at) : attended);
};

export const facilitatorsAway: HandlerOf<"FacilitatorsAway"> = (
  _context,
  state,
  { at },
) => {
  const since = state.unattendedSince;
  const due = since !== null && at - since >= facilitatorAwayMs;
  if (state.status !== "running" || !due || state.pause !== null)
    return refuse("NotAllowed");
  return accept(paused(state, "facilitatorAway", at));
};

function paused(
  state: SessionState,
  kind: PauseKind,
  at: Instant,
): SessionState {
  const { turn } = state;
  const stopped =
    turn === null ? null : { ...turn, pausedSince: turn.pausedSince ?? at };
  return {
    ...state,
    phase: phaseSince(state, at),
    pause: { kind, since: at },
    turn: stopped,
  };
}

/** Whoever lifts a pause while no facilitator is connected gets the full while again, and no pause dated before this. */
export function resumed(state: SessionState, at: Instant): SessionState {
  const { turn, unattendedSince } = state;
  const lifted = {
    ...state,
    phase: phaseSince(state, at),
    pause: null,
    unattendedSince: unattendedSince === null ? null : at,
  };
  if (turn?.pausedSince == null) return lifted;
  const pausedMs = turn.pausedMs + (at - turn.pausedSince);
  return { ...lifted, turn: { ...turn, pausedMs, pausedSince: null } };
}

/** The pause that ran until now, if one did, is laid aside. */
function phaseSince(state: SessionState, at: Instant): PhaseProgress {
  if (state.pause === null) return state.phase;
  const { phase } = state;
  return phaseThatRan({ phase, pause: null }, phaseRanMs(state, at), at);
}
