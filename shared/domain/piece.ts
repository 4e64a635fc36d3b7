/** The talking piece, and the free chair of the inner circle: people hand the word on themselves. */
import { isFacilitator, ownSeat } from "./acting.ts";
import { accept, refuse } from "./decision.ts";
import type { HandlerOf } from "./decision.ts";
import type { SeatId } from "./ids.ts";
import {
  freeChairs,
  maySpeak,
  phaseOf,
  seatOf,
  seatsOfPhone,
  takesPart,
  withSeat,
} from "./seats.ts";
import { endTurn, startTurn } from "./speaking.ts";
import type { SessionState } from "./state.ts";

export const takePiece: HandlerOf<"TakePiece"> = ({ plan }, state, issued) => {
  const phase = phaseOf(plan, state);
  const seatId = ownSeat(issued);
  if (state.status !== "running" || phase.order !== "piece")
    return refuse("WrongPhase");
  if (state.turn !== null) return refuse("NotYourTurn");
  if (seatId === null || !maySpeak(phase, state, seatOf(state, seatId)))
    return refuse("NotAllowed");
  return accept(startTurn(plan, state, { seatIds: [seatId], at: issued.at }));
};

export const givePiece: HandlerOf<"GivePiece"> = ({ plan }, state, issued) => {
  const phase = phaseOf(plan, state);
  const { to } = issued.command;
  if (state.status !== "running" || phase.order !== "piece")
    return refuse("WrongPhase");
  if (!holdsPiece(state, issued.by)) return refuse("NotYourTurn");
  if (to === "middle") return accept(endTurn(state));
  if (seatOf(state, to) === undefined) return refuse("UnknownSeat");
  // Nobody who chose to listen is handed the word by a neighbour.
  if (!takesPart(phase, state, to) || state.turn?.seatIds.includes(to))
    return refuse("NotAllowed");
  return accept(
    startTurn(plan, endTurn(state), { seatIds: [to], at: issued.at }),
  );
};

function holdsPiece(state: SessionState, by: SeatId | null): boolean {
  if (by === null || state.turn === null) return false;
  if (isFacilitator(state, by)) return true;
  return seatsOfPhone(state, by).some((id) => state.turn?.seatIds.includes(id));
}

export const takeChair: HandlerOf<"TakeChair"> = ({ plan }, state, issued) => {
  const phase = phaseOf(plan, state);
  const seat = seatOf(state, ownSeat(issued));
  if (phase.speakers !== "innerCircle") return refuse("WrongPhase");
  if (seat === undefined) return refuse("UnknownSeat");
  if (seat.waiting) return refuse("NotAdmitted");
  if (seat.left) return refuse("NotAllowed");
  if (seat.roles.includes("inner")) return accept(state);
  if (freeChairs(phase, state) === 0) return refuse("NoFreeChair");
  return accept(
    withSeat(state, seat.id, {
      roles: [...seat.roles, "inner"],
      listening: false,
    }),
  );
};

export const leaveChair: HandlerOf<"LeaveChair"> = (
  { plan },
  state,
  issued,
) => {
  const seat = seatOf(state, ownSeat(issued));
  if (phaseOf(plan, state).speakers !== "innerCircle")
    return refuse("WrongPhase");
  if (seat === undefined) return refuse("UnknownSeat");
  const roles = seat.roles.filter((role) => role !== "inner");
  const stays =
    state.turn?.seatIds.includes(seat.id) === true ? endTurn(state) : state;
  return accept(withSeat(stays, seat.id, { roles }));
};
