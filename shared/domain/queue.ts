import { ownSeat } from "./acting.ts";
import { accept, refuse } from "./decision.ts";
import type { Context, Decision, HandlerOf } from "./decision.ts";
import type { SeatId } from "./ids.ts";
import { mayAskForTurn } from "./rights.ts";
import { phaseOf, seatOf, withSeat } from "./seats.ts";
import type { SessionState } from "./state.ts";

export const joinQueue: HandlerOf<"JoinQueue"> = (context, state, issued) =>
  enqueue(context, state, ownSeat(issued));

export const queueSeat: HandlerOf<"QueueSeat"> = (
  context,
  state,
  { command },
) => enqueue(context, state, command.seatId);

export const leaveQueue: HandlerOf<"LeaveQueue"> = (_context, state, issued) =>
  dequeue(state, ownSeat(issued));

export const unqueueSeat: HandlerOf<"UnqueueSeat"> = (
  _context,
  state,
  { command },
) => dequeue(state, command.seatId);

/** Asking for a turn ends listening; asking twice changes nothing. */
function enqueue(
  { plan }: Context,
  state: SessionState,
  id: SeatId | null,
): Decision {
  const seat = seatOf(state, id);
  const phase = phaseOf(plan, state);
  if (seat === undefined) return refuse("UnknownSeat");
  if (seat.waiting) return refuse("NotAdmitted");
  if (!mayAskForTurn(phase, state, seat.id)) return refuse("WrongPhase");
  const awake = withSeat(state, seat.id, { listening: false });
  if (state.queue.includes(seat.id)) return accept(awake);
  return accept({ ...awake, queue: [...state.queue, seat.id] });
}

function dequeue(state: SessionState, id: SeatId | null): Decision {
  if (seatOf(state, id) === undefined) return refuse("UnknownSeat");
  return accept({
    ...state,
    queue: state.queue.filter((queued) => queued !== id),
  });
}
