/**
 * Every message between the ends, both directions, version 1. `schemas.ts` parses them;
 * `tests/protocol` proves that schema and type are the same.
 */
import type { PassWhen } from "../domain/commands.ts";
import type {
  BoardMode,
  FormatId,
  Language,
  OrderRule,
  EqualVoiceMode,
  OwnFormat,
  Setting,
} from "../domain/format.ts";
import type { Refusal } from "../domain/refusals.ts";
import type { Card, Place, SeatRole } from "../domain/state.ts";
import type { View, WaitingView } from "../domain/viewTypes.ts";

export const protocolVersion = 1;

interface Envelope {
  /** Unique per seat; a repeat gets the first answer again. */
  commandId: string;
  /** The seat it is for: on a shared phone, or where a facilitator acts for someone. */
  seatId?: string | undefined;
  /** The `turnNumber` the sender saw; absent means unchecked. */
  expectedTurn?: number | undefined;
  /** The `phase.index` the sender saw; absent means unchecked. */
  expectedPhase?: number | undefined;
}

type Bare<Type extends string> = { type: Type };
type ForSeat<Type extends string> = { type: Type; seatId: string };

export type CommandBody =
  | ForSeat<"AdmitSeat">
  | ForSeat<"DeclineSeat">
  | {
      type: "AddSeat";
      name: string;
      device: "none" | "shared";
      with?: string | undefined;
      place: Place;
    }
  | { type: "RenameSeat"; seatId: string; name: string }
  | { type: "MoveSeat"; seatId: string; toIndex: number }
  | ForSeat<"RemoveSeat">
  | { type: "SetSeatFactor"; seatId: string; factor: number }
  | ForSeat<"RelinkSeat">
  | Bare<"StartSession">
  | Bare<"NextPhase">
  | Bare<"PreviousPhase">
  | Bare<"CloseSession">
  | ForSeat<"GiveTurn">
  | { type: "GivePair"; seatIds: [string, string] }
  | ForSeat<"SetBringer">
  | { type: "DrawLots"; from: "seats" | "themes" }
  | Bare<"NextTurn">
  | ForSeat<"QueueSeat">
  | ForSeat<"UnqueueSeat">
  | { type: "Pause"; kind: "quiet" | "break" | "pause" }
  | Bare<"Resume">
  | { type: "ShowCard"; card: Card }
  | Bare<"HideCard">
  | { type: "SetPrompt"; text: string }
  | { type: "SetBoard"; mode: BoardMode }
  | { type: "SetRole"; seatId: string; role: SeatRole; on: boolean }
  | {
      type: "SetDirection";
      startSeatId?: string | undefined;
      clockwise: boolean;
    }
  | ForSeat<"OfferLead">
  | Bare<"WithdrawLead">
  | Bare<"JoinQueue">
  | Bare<"LeaveQueue">
  | { type: "PassTurn"; when: PassWhen }
  | Bare<"EndTurn">
  | { type: "ExtendTurn"; seconds: number }
  /** `seatId` names the receiver here, or "middle"; the giver is whoever holds the piece on this phone. */
  | { type: "GivePiece"; seatId: string }
  | Bare<"TakePiece">
  | { type: "SetListening"; on: boolean }
  | Bare<"TakeChair">
  | Bare<"LeaveChair">
  | Bare<"TakeLead">
  | Bare<"LeaveSession">
  /** `step`: the position of the step that is meant, from `view.undo`; absent means whichever is the last. */
  | { type: "Undo"; step?: number | undefined };

export type CommandMessage = Envelope & CommandBody;

export type Answer =
  | { ok: true; position: number; seatId?: string; secret?: string }
  | { ok: false; refusal: Refusal };

export type SignalKind = "needSomeone" | "pausePlease";
export interface SignalMessage {
  kind: SignalKind;
  /** On a shared phone: which seat calls. */
  seatId?: string | undefined;
}
export type SignalAnswer = { ok: true } | { ok: false; refusal: Refusal };
export type SignalNotice = { kind: SignalKind; seatId: string; at: number };

/** `takenOver`: the same link was opened on another device. */
export interface Ended {
  reason: "closed" | "removed" | "wiped";
  takenOver?: boolean;
}

export interface ClientToServer {
  command: (message: CommandMessage, answer: (answer: Answer) => void) => void;
  signal: (
    message: SignalMessage,
    answer: (answer: SignalAnswer) => void,
  ) => void;
  /** A facilitator has seen a call; it is forgotten on every facilitator's screen. */
  signalSeen: (
    message: { seatId: string },
    answer: (answer: SignalAnswer) => void,
  ) => void;
  clock: (
    message: Record<string, never>,
    answer: (answer: { serverTime: number }) => void,
  ) => void;
  view: (
    message: Record<string, never>,
    answer: (
      view: View | WaitingView | { ok: false; refusal: Refusal },
    ) => void,
  ) => void;
}

export interface ServerToClient {
  view: (view: View | WaitingView) => void;
  signal: (notice: SignalNotice) => void;
  signalSeen: (notice: { seatId: string }) => void;
  ended: (ended: Ended) => void;
}

/** What may be changed of a format's phase for one session, by phase id. */
export interface PhaseOverride {
  on?: boolean | undefined;
  order?: OrderRule | undefined;
  minutes?: number | null | undefined;
  turnSeconds?: number | null | undefined;
  equalVoice?: EqualVoiceMode | undefined;
  minTurnSeconds?: number | null | undefined;
  maxTurnSeconds?: number | null | undefined;
  /** Kept for rounding off: not shared out. */
  reserveSeconds?: number | undefined;
  board?: BoardMode | undefined;
}

/** In a change, an empty text takes away what was there. */
export interface PlanSession {
  format: FormatId;
  language: Language;
  setting: Setting;
  title?: string | undefined;
  neighbourhood?: string | undefined;
  meetingLink?: string | undefined;
  /** ISO 8601, local to the organiser; shown to who joins early. */
  plannedFor?: string | undefined;
  /** A format of the organisation's own, whole, as it was when the evening was planned; made from `format`. */
  own?: OwnFormat | null | undefined;
  phases?: Record<string, PhaseOverride> | undefined;
  leadsTakeTurns?: boolean | undefined;
  lobby?: boolean | undefined;
  /** Theme words that an evening before this one left, for its facilitators; in no participant's view. */
  themes?: string[] | undefined;
}

export interface PlannedSession {
  sessionId: string;
  joinCode: string;
  joinSecret: string;
  facilitatorSecrets: [string, string];
  roomSecret: string;
}

export interface JoinRequest {
  code?: string | undefined;
  secret?: string | undefined;
  name?: string | undefined;
  language?: Language | undefined;
  place?: Place | undefined;
}

export interface Joined {
  sessionId: string;
  seatId: string;
  state: "waiting" | "present";
}

export interface EnterRequest {
  as: "facilitator" | "room";
  secret: string;
  name?: string | undefined;
}
