import { accept, refuse } from "./decision.ts";
import type { HandlerOf } from "./decision.ts";
import type { Phase, Plan } from "./format.ts";
import type { Instant } from "./ids.ts";
import { isInCircle, phaseOf, seatOf } from "./seats.ts";
import { endTurn, startTurn } from "./speaking.ts";
import { freshRound } from "./start.ts";
import type { Round, SessionState } from "./state.ts";

interface Entry {
  readonly index: number;
  readonly at: Instant;
}

export const startSession: HandlerOf<"StartSession"> = (
  { plan },
  state,
  { at },
) => {
  if (state.status !== "arriving") return refuse("WrongPhase");
  const running = { ...state, status: "running" as const, startedAt: at };
  return accept(enterPhase(plan, running, { index: 1, at }));
};

export const nextPhase: HandlerOf<"NextPhase"> = ({ plan }, state, { at }) => {
  const index = state.phase.index + 1;
  if (state.status !== "running" || index >= plan.phases.length)
    return refuse("WrongPhase");
  return accept(enterPhase(plan, state, { index, at }));
};

export const previousPhase: HandlerOf<"PreviousPhase"> = (
  { plan },
  state,
  { at },
) => {
  const index = state.phase.index - 1;
  if (state.status !== "running" || index < 1) return refuse("WrongPhase");
  return accept(enterPhase(plan, state, { index, at }));
};

export const closeSession: HandlerOf<"CloseSession"> = (_context, state) =>
  accept({ ...endTurn(state), status: "closed", phasesDone: withDone(state) });

/** A phase begins afresh and starts no turn, except where only the bringer speaks. */
function enterPhase(
  plan: Plan,
  state: SessionState,
  { index, at }: Entry,
): SessionState {
  const left = endTurn(state);
  const phase = plan.phases[index];
  if (phase === undefined) return state;
  const entered: SessionState = {
    ...left,
    phase: {
      index,
      startedAt: at,
      board: phase.board,
      card: null,
      prompt: null,
    },
    phasesDone: withDone(state),
    ...roundFor(phase, left),
    queue: [],
    pause: null,
    drawn: null,
  };
  return withBringer(plan, entered, at);
}

function withBringer(
  plan: Plan,
  state: SessionState,
  at: Instant,
): SessionState {
  const alone = phaseOf(plan, state).speakers === "bringer";
  const { bringer } = state;
  if (!alone || bringer === null || !isInCircle(seatOf(state, bringer)))
    return state;
  return startTurn(plan, state, { seatIds: [bringer], at });
}

function withDone(state: SessionState): readonly number[] {
  const { index } = state.phase;
  if (index === 0 || state.phasesDone.includes(index)) return state.phasesDone;
  return [...state.phasesDone, index];
}

function roundFor(
  phase: Phase,
  state: SessionState,
): { round: Round; rounds: number } {
  if (phase.order !== "circle")
    return { round: freshRound, rounds: state.rounds };
  return { round: nextRound(state), rounds: state.rounds + 1 };
}

/**
 * The first round starts at the first seat, clockwise. Each later one starts elsewhere and turns the other way, so
 * that the same people are not always first or last; a step without a common divisor visits every seat.
 */
function nextRound(state: SessionState): Round {
  const count = state.order.length;
  if (state.rounds === 0 || count === 0) return freshRound;
  const start = state.order[(state.rounds * strideFor(count)) % count] ?? null;
  return { ...freshRound, start, clockwise: state.rounds % 2 === 0 };
}

function strideFor(count: number): number {
  const wanted = Math.max(1, Math.round(count * 0.38));
  for (let stride = wanted; stride < count; stride += 1) {
    if (commonDivisor(stride, count) === 1) return stride;
  }
  return 1;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
