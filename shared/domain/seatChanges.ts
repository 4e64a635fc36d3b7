/** What changes about a seat while its place in the circle stays. */
import { accept, refuse } from "./decision.ts";
import type { Decision, HandlerOf } from "./decision.ts";
import type { SeatId } from "./ids.ts";
import { freeChairs, phaseOf, seatOf, withSeat } from "./seats.ts";
import type { Seat, SessionState } from "./state.ts";

export const setSeatFactor: HandlerOf<"SetSeatFactor"> = (
  _context,
  state,
  { command },
) => changed(state, command.seatId, { factor: command.factor });

/** The name itself is in the roster; here it only counts as a change. */
export const renameSeat: HandlerOf<"RenameSeat"> = (
  _context,
  state,
  { command },
) => changed(state, command.seatId, {});

export const relinkSeat: HandlerOf<"RelinkSeat"> = (
  _context,
  state,
  { command },
) => changed(state, command.seatId, { device: "own", with: null, left: false });

export const setRole: HandlerOf<"SetRole"> = ({ plan }, state, { command }) => {
  const { seatId, role, on } = command;
  const roles = seatOf(state, seatId)?.roles ?? [];
  const sitsDown = on && role === "inner" && !roles.includes("inner");
  if (sitsDown && freeChairs(phaseOf(plan, state), state) === 0)
    return refuse("NoFreeChair");
  const others = roles.filter((other) => other !== role);
  return changed(state, seatId, { roles: on ? [...others, role] : others });
};

export const returnSeat: HandlerOf<"ReturnSeat"> = (
  _context,
  state,
  { command },
) => changed(state, command.seatId, { left: false });

function changed(
  state: SessionState,
  id: SeatId,
  change: Partial<Seat>,
): Decision {
  if (seatOf(state, id) === undefined) return refuse("UnknownSeat");
  return accept(withSeat(state, id, change));
}
