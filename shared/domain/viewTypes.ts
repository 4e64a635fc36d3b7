import type {
  BoardMode,
  CrossTalk,
  FormatId,
  Language,
  OrderRule,
  OwnWords,
  Phase,
  Setting,
  Speakers,
} from "./format.ts";
import type { Instant, SeatId } from "./ids.ts";
import type {
  Card,
  Device,
  PauseKind,
  Place,
  SeatRole,
  Turn,
} from "./state.ts";

export const roles = ["facilitator", "participant", "room"] as const;
export type Role = (typeof roles)[number];

export const presences = ["waiting", "here", "asleep", "away"] as const;
export type Presence = (typeof presences)[number];

/** What a facilitator may do for one seat where the moment decides it. */
export const seatCommands = ["GiveTurn", "QueueSeat", "PassTurn"] as const;
export type SeatCommand = (typeof seatCommands)[number];

export interface SeatView {
  readonly seatId: SeatId;
  /** The chosen name; empty when none was chosen. */
  readonly name: string;
  readonly place: Place;
}

/** What facilitators also know of a seat. */
export interface SeatDetail extends SeatView {
  readonly device: Device;
  readonly with: SeatId | null;
  readonly facilitator: boolean;
  readonly presence: Presence;
  readonly listening: boolean;
  readonly factor: number;
  /** Of these, the ones that would be accepted for this seat now. */
  readonly may: readonly SeatCommand[];
  readonly roles: readonly SeatRole[];
}

export interface PlannedPhase extends Pick<
  Phase,
  "id" | "minutes" | "order" | "board" | "name"
> {
  /** What it took, in whole minutes; absent before it ended, and where it would be one person's time. */
  readonly tookMinutes?: number;
}

export interface PhaseView {
  /** The shipped step that this one is like; a repeat looks as the first did. */
  readonly id: string;
  /** 0 is `arriving`. */
  readonly index: number;
  readonly count: number;
  readonly order: OrderRule;
  readonly speakers: Speakers;
  /** Whether others may speak to the one who has the turn, and how. */
  readonly crossTalk: CrossTalk;
  /** Hands may be raised now; in a pair's phase only after the two have thought aloud. */
  readonly queueing: boolean;
  readonly board: BoardMode;
  readonly startedAt: Instant;
  /** Soft: nothing happens when it is reached. */
  readonly endsAt?: Instant;
  readonly name?: OwnWords;
  readonly prompt?:
    | { readonly key: string }
    | { readonly text: string }
    | { readonly words: OwnWords };
  readonly card?: Card;
  /** Only where an inner circle has a number of chairs. */
  readonly freeChairs?: number;
}

export interface MyView {
  readonly seatId: SeatId;
  /** All seats of this phone, the own one first. */
  readonly seats: readonly SeatId[];
  /** People before me in this round or queue; null when I am not in line. */
  readonly ahead: number | null;
  /** The seats of this phone that may ask for a turn now. */
  readonly mayQueue: readonly SeatId[];
  readonly inQueue: boolean;
  readonly listening: boolean;
  readonly askedAgainLater: boolean;
  readonly mayExtend: boolean;
  readonly mayUndo: boolean;
  /** Until when I may take back the last step as my own; null when it was not mine. */
  readonly undoUntil: Instant | null;
  readonly mayTakeLead: boolean;
  readonly facilitator: boolean;
  readonly roles: readonly SeatRole[];
  readonly notesRoot: string | null;
}

export interface SessionView {
  readonly id: string;
  readonly format: FormatId;
  readonly language: Language;
  readonly setting: Setting;
  readonly title?: string;
  readonly status: "arriving" | "running" | "closed";
  /** Not there before the start. */
  readonly startedAt?: Instant;
  readonly meetingLink?: string;
  readonly paused: null | { readonly kind: PauseKind; readonly since: Instant };
}

/** What one role sees: whole, so that a lost, doubled or late one does no harm. */
export interface View {
  readonly protocol: 1;
  readonly position: number;
  readonly serverTime: Instant;
  readonly as: Role;
  readonly turnNumber: number;
  readonly session: SessionView;
  readonly phase: PhaseView;
  readonly seats: readonly (SeatView | SeatDetail)[];
  /** People of this round who are done, and who are still to come; the speaker is in neither. */
  readonly round: { readonly done: number; readonly toCome: number };
  readonly order: readonly SeatId[];
  readonly queue: readonly SeatId[];
  readonly next: SeatId | null;
  readonly turn: Turn | null;
  readonly bringer: SeatId | null;
  /** The seat drawn by lot, until the next turn. */
  readonly drawn: SeatId | null;
  readonly me?: MyView;
  /** Facilitators only: seats that had a turn in this round, without who is speaking. */
  readonly hadTurn?: readonly SeatId[];
  /** Facilitators only: the phases of this evening, in order. */
  readonly phases?: readonly PlannedPhase[];
  /** Facilitators only: who may take the lead in one tap; null when it is offered to nobody. */
  readonly leadOfferedTo?: SeatId | null;
  /** Facilitators only: the step that an undo would take back; null when there is none. `by`: the facilitator whose it was; null when it was a participant's. */
  readonly undo?: {
    readonly by: SeatId | null;
    readonly step: number;
  } | null;
  /** Facilitators and the room screen. */
  readonly codes?: { readonly joinCode: string; readonly joinLink: string };
}

/** A seat that waits sees itself and nothing else. */
export interface WaitingView {
  readonly protocol: 1;
  readonly position: number;
  readonly serverTime: Instant;
  readonly as: "participant";
  readonly waiting: true;
  readonly session: Pick<SessionView, "id" | "language" | "status">;
  readonly seats: readonly SeatView[];
  readonly me: { readonly seatId: SeatId };
}
