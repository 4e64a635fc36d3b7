import type { Issued } from "./commands.ts";
import type { SeatId } from "./ids.ts";
import { isSpeaking, seatOf, seatsOfPhone } from "./seats.ts";
import type { SessionState } from "./state.ts";

/**
 * The seat a command is for. On a shared phone, without a seat named, it is the one that speaks. A facilitator who
 * names no seat acts for whoever speaks: the voice is in the room, the laptop only follows.
 */
export function actingSeat(state: SessionState, issued: Issued): SeatId | null {
  if (issued.seatId !== null || issued.by === null) return issued.seatId;
  const speaker = state.turn?.seatIds[0] ?? null;
  if (isFacilitator(state, issued.by)) return speaker ?? issued.by;
  const phone = seatsOfPhone(state, issued.by);
  return phone.find((id) => isSpeaking(state, id)) ?? issued.by;
}

/** For commands about oneself (a hand, listening, a chair), also when a facilitator sends them. */
export function ownSeat(issued: Issued): SeatId | null {
  return issued.seatId ?? issued.by;
}

export function isFacilitator(state: SessionState, id: SeatId | null): boolean {
  return seatOf(state, id)?.facilitator ?? false;
}
