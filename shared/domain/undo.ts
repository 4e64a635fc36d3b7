/**
 * Taking back the last step: seat, order and clock as they were, while what others did since (came, queued, were
 * renamed) stays. The time that passed meanwhile counts as a pause. Source: architecture, "The core".
 */
import { isFacilitator } from "./acting.ts";
import { ownUndoMs } from "./bounds.ts";
import { accept, refuse } from "./decision.ts";
import type { Context, HandlerOf } from "./decision.ts";
import type { Instant, SeatId } from "./ids.ts";
import { phaseRanMs, phaseThatRan } from "./phaseTime.ts";
import { spokenMs } from "./speaking.ts";
import type {
  PhaseProgress,
  Round,
  Seat,
  SessionState,
  Step,
  Turn,
} from "./state.ts";

export function mayUndo(
  state: SessionState,
  by: SeatId | null,
  at: Instant,
): boolean {
  if (state.step === null || by === null) return false;
  return isFacilitator(state, by) || at <= (ownUndoUntil(state, by) ?? -1);
}

/** Until when this seat may take back the last step as its own; null when that was another's. */
export function ownUndoUntil(state: SessionState, by: SeatId): Instant | null {
  return state.step?.by === by ? state.step.at + ownUndoMs : null;
}

export const undo: HandlerOf<"Undo"> = (context, state, issued) => {
  const { step } = state;
  const { command, by, at } = issued;
  if (step === null || !mayUndo(state, by, at)) return refuse("NothingToUndo");
  if (command.step !== undefined && command.step !== step.undoTo)
    return refuse("StaleTurn");
  const before = stateAt(context, state, step.undoTo);
  const after = stateAt(context, state, step.undoTo + 1);
  if (before === undefined || after === undefined)
    return refuse("NothingToUndo");
  const { history } = context;
  const earlier = isKept(history, before.step) ? before.step : null;
  const undone = restored({ before, after, now: state }, step, at);
  return accept({ ...undone, step: earlier });
};

function stateAt(
  { history }: Context,
  now: SessionState,
  position: number,
): SessionState | undefined {
  return now.position === position
    ? now
    : history.find((state) => state.position === position);
}

function isKept(history: readonly SessionState[], step: Step | null): boolean {
  return history.some(({ position }) => position === step?.undoTo);
}

/** The state before the step, the one right after it, and the present one. */
interface Versions {
  readonly before: SessionState;
  readonly after: SessionState;
  readonly now: SessionState;
}

function restored(
  { before, after, now }: Versions,
  step: Step,
  at: Instant,
): SessionState {
  const versions = { before, after, now };
  const seats = mergedSeats(versions);
  const exists = (id: SeatId): boolean => seats.some((seat) => seat.id === id);
  const turnNumber = now.turnNumber + 1;
  const samePhase = before.phase.index === after.phase.index;
  const pause = now.pause ?? (samePhase ? null : before.pause);
  const goesOn = untouched(versions, turnNumber);
  // The clock of the phase goes back with that of the turn.
  const stood =
    !samePhase ||
    (goesOn === null && (before.turn !== null || after.turn !== null));
  const phase = samePhase ? phaseOver(versions) : before.phase;
  return {
    ...now,
    status: before.status,
    startedAt: before.startedAt,
    seats,
    order: merged(before.order, after.order, now.order),
    queue: merged(before.queue, after.queue, now.queue),
    phase: stood
      ? phaseThatRan({ phase, pause }, phaseRanMs(before, step.at), at)
      : phase,
    rounds: before.rounds,
    round: onlyThose(before.round, exists),
    turn:
      goesOn ??
      continued(before, {
        step,
        at,
        turnNumber,
        paused: pause !== null,
        exists,
      }),
    turnNumber,
    pause,
    bringer: before.bringer,
    drawn: before.drawn,
    leadOfferedTo: threeWay("leadOfferedTo", versions),
    phasesDone: before.phasesDone,
    phasesTook: before.phasesTook ?? {},
  };
}

/** A step that left the turn alone: its clock has gone on, and goes on. */
function untouched(
  { before, after, now }: Versions,
  number: number,
): Turn | null {
  if (before.turn === null || after.turn === null || now.turn === null)
    return null;
  const versions = { before: before.turn, after: after.turn, now: now.turn };
  if (!isSame(before.turn, now.turn) || !isSame(after.turn, now.turn))
    return null;
  return {
    ...now.turn,
    number,
    allotmentMs: threeWay("allotmentMs", versions),
  };
}

/** An undo gives a turn another number, so it is known by who began it when. */
function isSame(one: Turn, other: Turn): boolean {
  return (
    one.startedAt === other.startedAt && isEqual(one.seatIds, other.seatIds)
  );
}

/** The board as it was; a card and a question that came since stay. */
function phaseOver({ before, after, now }: Versions): PhaseProgress {
  const phases = { before: before.phase, after: after.phase, now: now.phase };
  return { ...now.phase, board: threeWay("board", phases) };
}

/** The list as it was before the step, with what was added or taken away since the step. */
function merged<T>(
  before: readonly T[],
  after: readonly T[],
  now: readonly T[],
): readonly T[] {
  const goneSince = after.filter((item) => !now.includes(item));
  const kept = before.filter((item) => !goneSince.includes(item));
  const newSince = now.filter(
    (item) => !after.includes(item) && !kept.includes(item),
  );
  return [...kept, ...newSince];
}

function mergedSeats({ before, after, now }: Versions): readonly Seat[] {
  const ids = merged(idsOf(before), idsOf(after), idsOf(now));
  return ids.flatMap((id) => {
    const [was, then, is] = [before, after, now].map((state) =>
      find(state, id),
    );
    const seat = is ?? was;
    return seat === undefined ? [] : [mergedSeat(seat, was, then)];
  });
}

/** The count of turns goes back by what the step added; the rest goes back unless it was changed since. */
function mergedSeat(
  now: Seat,
  before: Seat | undefined,
  after: Seat | undefined,
): Seat {
  if (before === undefined || after === undefined) return now;
  const versions = { before, after, now };
  return {
    ...now,
    turns: now.turns - (after.turns - before.turns),
    listening: threeWay("listening", versions),
    factor: threeWay("factor", versions),
    roles: threeWay("roles", versions),
    device: threeWay("device", versions),
    with: threeWay("with", versions),
  };
}

function threeWay<T, Key extends keyof T>(
  key: Key,
  { before, after, now }: { before: T; after: T; now: T },
): T[Key] {
  return isEqual(now[key], after[key]) ? before[key] : now[key];
}

/** By value: what was stored and read again is another list with the same in it. */
function isEqual(one: unknown, other: unknown): boolean {
  return Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((item, at) => item === other[at])
    : one === other;
}

function idsOf(state: SessionState): readonly SeatId[] {
  return state.seats.map((seat) => seat.id);
}

function find(state: SessionState, id: SeatId): Seat | undefined {
  return state.seats.find((seat) => seat.id === id);
}

function onlyThose(round: Round, exists: (id: SeatId) => boolean): Round {
  return {
    ...round,
    at: round.at !== null && exists(round.at) ? round.at : null,
    spoke: round.spoke.filter(exists),
    passed: round.passed.filter(exists),
    later: round.later.filter(exists),
    askedAgain: round.askedAgain.filter(exists),
  };
}

interface Continuation {
  readonly step: Step;
  readonly at: Instant;
  readonly turnNumber: number;
  readonly paused: boolean;
  readonly exists: (id: SeatId) => boolean;
}

/** The turn goes on with the time it had when the step was taken. */
function continued({ turn }: SessionState, how: Continuation): Turn | null {
  if (turn?.seatIds.every(how.exists) !== true) return null;
  const had = spokenMs(turn, how.step.at);
  return {
    ...turn,
    number: how.turnNumber,
    pausedMs: how.at - turn.startedAt - had,
    pausedSince: how.paused ? how.at : null,
  };
}
