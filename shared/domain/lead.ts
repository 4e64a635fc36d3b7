import { accept, refuse } from "./decision.ts";
import type { HandlerOf } from "./decision.ts";
import { resumed } from "./pauses.ts";
import { isInCircle, seatOf, withSeat } from "./seats.ts";

export const offerLead: HandlerOf<"OfferLead"> = (
  _context,
  state,
  { command },
) => {
  const seat = seatOf(state, command.seatId);
  if (!isInCircle(seat)) return refuse("UnknownSeat");
  if (seat.device !== "own") return refuse("NotAllowed");
  return accept({ ...state, leadOfferedTo: seat.id });
};

/** An offer stands until it is taken, given to another, or withdrawn by any facilitator. */
export const withdrawLead: HandlerOf<"WithdrawLead"> = (_context, state) =>
  accept(
    state.leadOfferedTo === null ? state : { ...state, leadOfferedTo: null },
  );

/** Facilitators are equals: whoever takes the lead joins them, and goes on in one tap if all were away. */
export const takeLead: HandlerOf<"TakeLead"> = (
  _context,
  state,
  { by, at },
) => {
  if (by === null || state.leadOfferedTo !== by) return refuse("NotAllowed");
  const leading = {
    ...withSeat(state, by, { facilitator: true }),
    leadOfferedTo: null,
    // There is a facilitator again: whoever took it.
    unattendedSince: null,
  };
  return accept(
    state.pause?.kind === "facilitatorAway" ? resumed(leading, at) : leading,
  );
};
