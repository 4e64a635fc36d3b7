import type { SeatId } from "./ids.ts";
import { mayAskForTurn } from "./rights.ts";
import { isSpeaking, phaseOf, seatsOfPhone } from "./seats.ts";
import type { Seat, SessionState } from "./state.ts";
import { mayUndo, ownUndoUntil } from "./undo.ts";
import type { ViewFacts } from "./view.ts";
import type { MyView } from "./viewTypes.ts";

/** What a person sees of their own place, and of nobody else's. `line`: those still to come. */
export function myView(
  facts: ViewFacts,
  seat: Seat,
  line: readonly SeatId[],
): MyView {
  const { plan, state, serverTime, notesRoot } = facts;
  const phase = phaseOf(plan, state);
  const seats = seatsOfPhone(state, seat.id);
  return {
    seatId: seat.id,
    seats,
    ahead: aheadOf(line, state, seat.id),
    mayQueue: seats.filter((id) => mayAskForTurn(phase, state, id)),
    inQueue: state.queue.includes(seat.id),
    listening: seat.listening,
    askedAgainLater: state.round.later.includes(seat.id),
    mayExtend:
      state.turn?.allotmentMs != null &&
      seats.some((id) => isSpeaking(state, id)),
    mayUndo: mayUndo(state, seat.id, serverTime),
    undoUntil: ownUndoUntil(state, seat.id),
    mayTakeLead: state.leadOfferedTo === seat.id,
    facilitator: seat.facilitator,
    roles: seat.roles,
    notesRoot: notesRoot(seat.id),
  };
}

/** People before this seat, the one who speaks included; null when it is not in line. */
function aheadOf(
  line: readonly string[],
  state: SessionState,
  id: string,
): number | null {
  if (isSpeaking(state, id)) return 0;
  const index = line.indexOf(id);
  if (index < 0) return null;
  return index + (state.turn === null ? 0 : 1);
}
