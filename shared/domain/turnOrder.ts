import type { OrderRule, Phase } from "./format.ts";
import type { SeatId } from "./ids.ts";
import type { Refusal } from "./refusals.ts";
import { seatOf, takesPart } from "./seats.ts";
import type { SessionState } from "./state.ts";

export interface TurnOrder {
  /** Those still to come, first one first, without who is speaking. */
  readonly line: (phase: Phase, state: SessionState) => readonly SeatId[];
  /** The end of a turn begins the next one. */
  readonly handsOn: boolean;
  /** It goes round: everyone is offered the turn once. */
  readonly round: boolean;
  /** People may ask for a turn. */
  readonly queueing: boolean;
  /** Why "next" is refused while nobody speaks and nobody is to come. */
  readonly whenEmpty: Refusal;
}

/** Who comes when: one line a rule. Source: the method, section 3, "Order rules". */
export const turnOrders: Readonly<Record<OrderRule, TurnOrder>> = {
  fixed: {
    line: roundTheCircle,
    handsOn: true,
    round: true,
    queueing: false,
    whenEmpty: "RoundIsDone",
  },
  circle: {
    line: roundTheCircle,
    handsOn: true,
    round: true,
    queueing: false,
    whenEmpty: "RoundIsDone",
  },
  queue: {
    line: inTheQueue,
    handsOn: true,
    round: false,
    queueing: true,
    whenEmpty: "NoOneNext",
  },
  notYetSpokenFirst: {
    line: newVoicesFirst,
    handsOn: true,
    round: false,
    queueing: true,
    whenEmpty: "NoOneNext",
  },
  piece: {
    line: nobody,
    handsOn: false,
    round: false,
    queueing: false,
    whenEmpty: "WrongPhase",
  },
  pair: {
    line: inTheQueue,
    handsOn: true,
    round: false,
    queueing: true,
    whenEmpty: "WrongPhase",
  },
  free: {
    line: inTheQueue,
    handsOn: false,
    round: false,
    queueing: true,
    whenEmpty: "NoOneNext",
  },
  silent: {
    line: nobody,
    handsOn: false,
    round: false,
    queueing: false,
    whenEmpty: "WrongPhase",
  },
};

/** Whether a hand may be raised now. While two people think aloud the others only listen; they answer after it. */
export function mayQueue(phase: Phase, state: SessionState): boolean {
  if (phase.order !== "pair") return turnOrders[phase.order].queueing;
  return state.round.spoke.length > 0 && speaking(state).length < 2;
}

export function lineOf(phase: Phase, state: SessionState): readonly SeatId[] {
  return turnOrders[phase.order].line(phase, state);
}

/** The circle as this phase goes round it: facilitators alone, or all who have a place. */
export function circleOf(phase: Phase, state: SessionState): readonly SeatId[] {
  if (phase.speakers !== "facilitators") return state.order;
  return state.seats.filter((seat) => seat.facilitator).map((seat) => seat.id);
}

/** The circle turned so that it begins where the round goes on, in the round's direction. */
export function sequence(phase: Phase, state: SessionState): readonly SeatId[] {
  const { at, start, clockwise } = state.round;
  const circle = circleOf(phase, state);
  const directed = clockwise ? circle : [...circle].reverse();
  const from =
    at === null ? indexOrZero(directed, start) : directed.indexOf(at) + 1;
  return [...directed.slice(from), ...directed.slice(0, from)];
}

function indexOrZero(ids: readonly SeatId[], id: SeatId | null): number {
  return id === null ? 0 : Math.max(0, ids.indexOf(id));
}

function roundTheCircle(phase: Phase, state: SessionState): readonly SeatId[] {
  const { spoke, passed, later } = state.round;
  const waitsOrDone = new Set([
    ...spoke,
    ...passed,
    ...later,
    ...speaking(state),
  ]);
  const toCome = sequence(phase, state).filter(
    (id) => !waitsOrDone.has(id) && takesPart(phase, state, id),
  );
  const again = later.filter(
    (id) => takesPart(phase, state, id) && !speaking(state).includes(id),
  );
  const isLast = (id: SeatId): boolean => comesLast(phase, state, id);
  return [
    ...toCome.filter((id) => !isLast(id)),
    ...again.filter((id) => !isLast(id)),
    ...toCome.filter(isLast),
    ...again.filter(isLast),
  ];
}

/** After all others, wherever the round begins. */
export function comesLast(
  phase: Phase,
  state: SessionState,
  id: SeatId,
): boolean {
  if (phase.last === "bringer") return id === state.bringer;
  return (
    phase.last === "newcomers" &&
    seatOf(state, id)?.roles.includes("newcomer") === true
  );
}

function inTheQueue(phase: Phase, state: SessionState): readonly SeatId[] {
  return state.queue.filter((id) => takesPart(phase, state, id));
}

/** First come, first served among those without a turn this session, then among the others. */
function newVoicesFirst(phase: Phase, state: SessionState): readonly SeatId[] {
  const queue = inTheQueue(phase, state);
  const isNew = (id: SeatId): boolean =>
    seatOf(state, id)?.turns === 0 && !speaking(state).includes(id);
  return [...queue.filter(isNew), ...queue.filter((id) => !isNew(id))];
}

function nobody(): readonly SeatId[] {
  return [];
}

function speaking(state: SessionState): readonly SeatId[] {
  return state.turn?.seatIds ?? [];
}
