/** What may be done for one seat at this moment. The commands ask it, and the views tell it, so that no screen guesses. */
import type { Phase } from "./format.ts";
import type { SeatId } from "./ids.ts";
import {
  isInCircle,
  isSpeaking,
  maySpeak,
  seatOf,
  takesPart,
} from "./seats.ts";
import type { SessionState } from "./state.ts";
import { mayQueue, turnOrders } from "./turnOrder.ts";

/** Where the evening has turns at all: not in a silence or a break, nor before the start. */
export function turnsAreTaken(phase: Phase, state: SessionState): boolean {
  const { speakers, order } = phase;
  return (
    state.status === "running" && speakers !== "none" && order !== "silent"
  );
}

/** Given by a facilitator, to anyone in the circle, also outside the order. */
export function mayBeGivenTurn(
  phase: Phase,
  state: SessionState,
  id: SeatId,
): boolean {
  const seat = seatOf(state, id);
  return (
    turnsAreTaken(phase, state) && isInCircle(seat) && !isSpeaking(state, id)
  );
}

/** Whether hands go up at all now. */
export function handsGoUp(phase: Phase, state: SessionState): boolean {
  return state.status === "running" && mayQueue(phase, state);
}

export function mayAskForTurn(
  phase: Phase,
  state: SessionState,
  id: SeatId,
): boolean {
  return handsGoUp(phase, state) && maySpeak(phase, state, seatOf(state, id));
}

/**
 * In a round whoever has not spoken may listen instead, also for a second time: otherwise the button itself would tell
 * who passed. `line`: those still to come.
 */
export function mayPass(
  phase: Phase,
  state: SessionState,
  { id, line }: { readonly id: SeatId; readonly line: readonly SeatId[] },
): boolean {
  if (isSpeaking(state, id) || line.includes(id)) return true;
  return (
    turnOrders[phase.order].round &&
    takesPart(phase, state, id) &&
    !state.round.spoke.includes(id)
  );
}
