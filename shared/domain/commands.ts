import type { BoardMode, Language } from "./format.ts";
import type { Instant, SeatId, TextId } from "./ids.ts";
import type { Card, Device, PauseKind, Place, SeatRole } from "./state.ts";

export type PassWhen = "later" | "notThisRound";

/** What facilitators may ask for. Names and texts are kept apart: a command carries ids only. */
export type FacilitatorCommand =
  | { type: "AdmitSeat"; seatId: SeatId }
  | { type: "DeclineSeat"; seatId: SeatId }
  | {
      type: "AddSeat";
      seatId: SeatId;
      device: Exclude<Device, "own">;
      with: SeatId | null;
      place: Place;
    }
  | { type: "RenameSeat"; seatId: SeatId }
  | { type: "MoveSeat"; seatId: SeatId; toIndex: number }
  | { type: "RemoveSeat"; seatId: SeatId }
  | { type: "SetSeatFactor"; seatId: SeatId; factor: number }
  | { type: "RelinkSeat"; seatId: SeatId }
  | { type: "StartSession" }
  | { type: "NextPhase" }
  | { type: "PreviousPhase" }
  | { type: "CloseSession" }
  | { type: "GiveTurn"; seatId: SeatId }
  | { type: "GivePair"; seatIds: readonly [SeatId, SeatId] }
  | { type: "SetBringer"; seatId: SeatId }
  /** `random` is drawn by the server, in [0, 1). */
  | { type: "DrawLots"; from: "seats" | "themes"; random: number }
  | { type: "NextTurn" }
  | { type: "QueueSeat"; seatId: SeatId }
  | { type: "UnqueueSeat"; seatId: SeatId }
  | { type: "Pause"; kind: Exclude<PauseKind, "facilitatorAway"> }
  | { type: "Resume" }
  | { type: "ShowCard"; card: Card }
  | { type: "HideCard" }
  | { type: "SetPrompt"; textId: TextId | null }
  | { type: "SetBoard"; mode: BoardMode }
  | { type: "SetRole"; seatId: SeatId; role: SeatRole; on: boolean }
  | { type: "SetDirection"; startSeatId: SeatId | null; clockwise: boolean }
  | { type: "OfferLead"; seatId: SeatId }
  | { type: "WithdrawLead" };

/** What a participant may ask for, for their own seat or one that shares their phone. */
export type ParticipantCommand =
  | { type: "JoinQueue" }
  | { type: "LeaveQueue" }
  | { type: "GivePiece"; to: SeatId | "middle" }
  | { type: "TakePiece" }
  | { type: "SetListening"; on: boolean }
  | { type: "TakeChair" }
  | { type: "LeaveChair" }
  | { type: "TakeLead" }
  | { type: "LeaveSession" };

/** Open to both: a facilitator for the circle, a participant for their own turn or step. */
export type SharedCommand =
  | { type: "PassTurn"; when: PassWhen }
  | { type: "EndTurn" }
  | { type: "ExtendTurn"; seconds: number }
  /** `step`: the one that is meant, as the view named it; another one is not taken back in its place. */
  | { type: "Undo"; step?: number | undefined };

/** What the server itself reports: people arriving, and facilitators who cannot be reached. */
export type ServerCommand =
  | {
      type: "TakeSeat";
      seatId: SeatId;
      place: Place;
      language: Language | null;
      waiting: boolean;
      facilitator: boolean;
    }
  | { type: "ReturnSeat"; seatId: SeatId }
  | { type: "FacilitatorsGone" }
  | { type: "FacilitatorBack" }
  | { type: "FacilitatorsAway" };

export type PersonCommand =
  FacilitatorCommand | ParticipantCommand | SharedCommand;
export type Command = PersonCommand | ServerCommand;
export type CommandType = Command["type"];
export type CommandOf<Type extends CommandType> = Extract<
  Command,
  { type: Type }
>;

/** A command as the server stamped it: who, when, and what the sender believed. */
export interface Issued<C extends Command = Command> {
  readonly command: C;
  /** The seat that sent it; null for the server itself. */
  readonly by: SeatId | null;
  /** The seat it is for: the sender's own, one on the sender's phone, or one a facilitator acts for. */
  readonly seatId: SeatId | null;
  readonly at: Instant;
  readonly expectedTurn?: number;
  readonly expectedPhase?: number;
}
