import { isFacilitator } from "./acting.ts";
import type { CommandType, Issued } from "./commands.ts";
import type { SeatId } from "./ids.ts";
import type { Refusal } from "./refusals.ts";
import { seatOf, seatsOfPhone } from "./seats.ts";
import type { Seat, SessionState } from "./state.ts";

const ofServer: ReadonlySet<CommandType> = new Set<CommandType>([
  "TakeSeat",
  "ReturnSeat",
  "FacilitatorsGone",
  "FacilitatorBack",
  "FacilitatorsAway",
]);

const ofParticipants: ReadonlySet<CommandType> = new Set<CommandType>([
  "JoinQueue",
  "LeaveQueue",
  "PassTurn",
  "EndTurn",
  "ExtendTurn",
  "GivePiece",
  "TakePiece",
  "SetListening",
  "TakeChair",
  "LeaveChair",
  "TakeLead",
  "LeaveSession",
  "Undo",
]);

/** Who may ask for what at all; whether it fits the moment is each command's own affair. */
export function mayIssue(state: SessionState, issued: Issued): Refusal | null {
  const { command, by } = issued;
  if (state.status === "closed") return "SessionClosed";
  if (by === null) return ofServer.has(command.type) ? null : "NotAllowed";
  const sender = seatOf(state, by);
  if (sender === undefined) return "UnknownSeat";
  if (sender.waiting && command.type !== "LeaveSession") return "NotAdmitted";
  return isAllowed(sender, issued) ? mayActFor(state, issued) : "NotAllowed";
}

function isAllowed(sender: Seat, { command }: Issued): boolean {
  if (ofServer.has(command.type)) return false;
  if (sender.facilitator || ofParticipants.has(command.type)) return true;
  return sender.roles.includes("guardian") && isGuardians(command);
}

/** The guardian may still every screen, and lift that again. Source: the Circle Way. */
function isGuardians(command: Issued["command"]): boolean {
  return (
    command.type === "Resume" ||
    (command.type === "Pause" && command.kind === "quiet")
  );
}

function mayActFor(
  state: SessionState,
  { by, seatId }: Issued,
): Refusal | null {
  if (seatId === null || by === null) return null;
  if (seatOf(state, seatId) === undefined) return "UnknownSeat";
  return isFacilitator(state, by) || isOnPhone(state, by, seatId)
    ? null
    : "NotAllowed";
}

function isOnPhone(state: SessionState, by: SeatId, seatId: SeatId): boolean {
  return seatsOfPhone(state, by).includes(seatId);
}
