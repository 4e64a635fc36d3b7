import { accept, refuse } from "./decision.ts";
import type { HandlerOf } from "./decision.ts";
import type { Phase, Plan } from "./format.ts";
import type { Instant, SeatId } from "./ids.ts";
import { resumed } from "./pauses.ts";
import { isInCircle, phaseOf, seatOf, takesPart } from "./seats.ts";
import { endTurn, startTurn } from "./speaking.ts";
import { freshRound } from "./start.ts";
import type { Round, SessionState } from "./state.ts";
import { comesLast } from "./turnOrder.ts";

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
  const left = resumed(endTurn(state), at);
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
    phasesTook: withTook(state, at),
    ...roundFor(phase, left),
    queue: [],
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

/** Coming back to a phase adds to what it took. People arrive in no phase. */
function withTook(
  { phase: { index, startedAt }, phasesTook = {} }: SessionState,
  at: Instant,
): Readonly<Record<number, number>> {
  if (index === 0) return phasesTook;
  return {
    ...phasesTook,
    [index]: (phasesTook[index] ?? 0) + at - startedAt,
  };
}

function roundFor(
  phase: Phase,
  state: SessionState,
): { round: Round; rounds: number } {
  if (phase.order !== "circle")
    return { round: freshRound, rounds: state.rounds };
  // Whoever comes last anyway cannot begin: the start would fall back to the neighbour.
  const willing = state.order.filter(
    (id) => takesPart(phase, state, id) && !comesLast(phase, state, id),
  );
  return { round: nextRound(state.rounds, willing), rounds: state.rounds + 1 };
}

/**
 * The first round starts at the first seat, clockwise. Each later one starts elsewhere and turns the other way, so
 * that the same people are not always first or last: among people who stay the same, as many rounds as there are
 * people give everyone the first place once, and twice as many give everyone the last place twice.
 */
function nextRound(rounds: number, willing: readonly SeatId[]): Round {
  const count = willing.length;
  if (rounds === 0 || count === 0) return freshRound;
  const start = willing[(rounds * strideFor(count)) % count] ?? null;
  return { ...freshRound, start, clockwise: rounds % 2 === 0 };
}

/**
 * How far on the next round begins. Without a common divisor it visits every seat. A step of two either way would
 * leave the last place where it was, and one seat back would only swap first and last.
 */
function strideFor(count: number): number {
  const wanted = count * 0.38;
  const strides = Array.from(
    { length: Math.max(0, count - 3) },
    (_, at) => at + 1,
  )
    .filter((stride) => stride !== 2 && commonDivisor(stride, count) === 1)
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return strides[0] ?? Math.max(1, count - 1);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
