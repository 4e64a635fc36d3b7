/** How a turn begins and ends; the commands in `turns`, `piece` and `phases` are made of these. */
import type { Plan } from "./format.ts";
import type { Instant, SeatId } from "./ids.ts";
import { allotmentMs } from "./equalVoice.ts";
import { isSpeaking, phaseOf } from "./seats.ts";
import type { SessionState, Turn } from "./state.ts";
import { lineOf, turnOrders } from "./turnOrder.ts";

export interface TurnStart {
  readonly seatIds: readonly SeatId[];
  readonly at: Instant;
}

export function startTurn(
  plan: Plan,
  state: SessionState,
  { seatIds, at }: TurnStart,
): SessionState {
  const [first] = seatIds;
  if (first === undefined) return state;
  const phase = phaseOf(plan, state);
  const number = state.turnNumber + 1;
  const turn: Turn = {
    number,
    seatIds,
    startedAt: at,
    allotmentMs:
      seatIds.length > 1
        ? null
        : allotmentMs(phase, state, { seatId: first, at }),
    pausedMs: 0,
    pausedSince: state.pause === null ? null : at,
  };
  return { ...calledUp(state, seatIds), turn, turnNumber: number, drawn: null };
}

/** Whoever is called up leaves the queue and the listeners, and the round goes on from there. */
function calledUp(
  state: SessionState,
  seatIds: readonly SeatId[],
): SessionState {
  const called = (id: SeatId): boolean => seatIds.includes(id);
  const { round } = state;
  const inCircle = seatIds.find((id) => state.order.includes(id));
  return {
    ...state,
    seats: state.seats.map((seat) =>
      called(seat.id) ? { ...seat, listening: false } : seat,
    ),
    queue: state.queue.filter((id) => !called(id)),
    round: {
      ...round,
      at: inCircle ?? round.at,
      later: round.later.filter((id) => !called(id)),
      askedAgain: [...round.askedAgain, ...round.later.filter(called)],
      passed: round.passed.filter((id) => !called(id)),
    },
  };
}

/** The turn that ran has been had: it counts as spoken, whatever it took. */
export function endTurn(state: SessionState): SessionState {
  if (state.turn === null) return state;
  const had = state.turn.seatIds;
  const spoke = new Set([...state.round.spoke, ...had]);
  return {
    ...dropTurn(state),
    seats: state.seats.map((seat) =>
      had.includes(seat.id) ? { ...seat, turns: seat.turns + 1 } : seat,
    ),
    round: { ...state.round, spoke: [...spoke] },
  };
}

/** Takes the turn away without counting it. The number grows, so that a second press is stale. */
export function dropTurn(state: SessionState): SessionState {
  return { ...state, turn: null, turnNumber: state.turnNumber + 1 };
}

/** After a turn: the next in line begins, where the order hands on by itself. */
export function handOn(
  plan: Plan,
  state: SessionState,
  at: Instant,
): SessionState {
  const phase = phaseOf(plan, state);
  return turnOrders[phase.order].handsOn ? startNext(plan, state, at) : state;
}

export function startNext(
  plan: Plan,
  state: SessionState,
  at: Instant,
): SessionState {
  const [next] = lineOf(phaseOf(plan, state), state);
  return next === undefined
    ? state
    : startTurn(plan, state, { seatIds: [next], at });
}

/** When someone goes away or turns to listening: their turn is over, and nothing is counted. */
export function stepBack(
  plan: Plan,
  state: SessionState,
  { seatId, at }: { readonly seatId: SeatId; readonly at: Instant },
): SessionState {
  const queue = state.queue.filter((id) => id !== seatId);
  const without = { ...state, queue };
  if (!isSpeaking(state, seatId)) return without;
  return handOn(plan, dropTurn(without), at);
}

/** Speaking time so far, pauses apart, in milliseconds. */
export function spokenMs(turn: Turn, at: Instant): number {
  return (turn.pausedSince ?? at) - turn.startedAt - turn.pausedMs;
}
