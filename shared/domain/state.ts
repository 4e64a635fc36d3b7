import type { BoardMode, Language } from "./format.ts";
import type { Instant, SeatId, TextId } from "./ids.ts";

export const places = ["room", "remote", "telephone"] as const;
export type Place = (typeof places)[number];

export const devices = ["own", "none", "shared"] as const;
export type Device = (typeof devices)[number];

export const seatRoles = ["scribe", "guardian", "newcomer", "inner"] as const;
export type SeatRole = (typeof seatRoles)[number];

export const pauseKinds = ["quiet", "break", "pause"] as const;
/** `facilitatorAway` is set by the server when no facilitator can be reached. */
export type PauseKind = (typeof pauseKinds)[number] | "facilitatorAway";

export const cards = [
  "ownExperience",
  "oneAtATime",
  "noAdvice",
  "agreements",
] as const;
export type Card = (typeof cards)[number];

export interface Seat {
  readonly id: SeatId;
  readonly device: Device;
  /** The seat on whose phone this one also appears; only for `shared`. */
  readonly with: SeatId | null;
  readonly place: Place;
  readonly language: Language | null;
  readonly facilitator: boolean;
  /** In the waiting room: sees itself and nothing else. */
  readonly waiting: boolean;
  readonly listening: boolean;
  /** Went away on purpose; keeps the place for a return. */
  readonly left: boolean;
  /** Weight of the allotment: 1.5 gives half as much again (interpreter, slower speech). */
  readonly factor: number;
  readonly roles: readonly SeatRole[];
  /** Turns so far this evening. Gone with the close; never in a view. */
  readonly turns: number;
}

export interface Turn {
  readonly number: number;
  /** One seat; two in a pair. */
  readonly seatIds: readonly SeatId[];
  readonly startedAt: Instant;
  readonly allotmentMs: number | null;
  readonly pausedMs: number;
  readonly pausedSince: Instant | null;
}

/** Where the round of this phase stands. Begins anew with each phase. */
export interface Round {
  /** The seat that began, or is to begin; null for the first of the circle. */
  readonly start: SeatId | null;
  readonly clockwise: boolean;
  /** From where the circle goes on: the last seat that had, or was offered, the turn. */
  readonly at: SeatId | null;
  readonly spoke: readonly SeatId[];
  readonly passed: readonly SeatId[];
  /** Asked to be asked once more at the end. */
  readonly later: readonly SeatId[];
  /** Were asked once more. */
  readonly askedAgain: readonly SeatId[];
}

export interface PhaseProgress {
  /** Index in the plan's phases. */
  readonly index: number;
  readonly startedAt: Instant;
  /** Pauses in it that are over; absent while there were none. */
  readonly pausedMs?: number;
  readonly board: BoardMode;
  readonly card: Card | null;
  readonly prompt: TextId | null;
}

export interface Pause {
  readonly kind: PauseKind;
  readonly since: Instant;
}

/** The last step that can be taken back: whose, when, and the position of the state before it. */
export interface Step {
  readonly by: SeatId | null;
  readonly at: Instant;
  readonly undoTo: number;
}

/** The whole evening, without a name or a word: ids, numbers and enumerations only. */
export interface SessionState {
  readonly version: 1;
  /** Counts the accepted commands. */
  readonly position: number;
  /** Only grows, also over an undo and while nobody speaks. */
  readonly turnNumber: number;
  readonly status: "arriving" | "running" | "closed";
  readonly startedAt: Instant | null;
  readonly seats: readonly Seat[];
  /** The circle: the seats that have a place in the rounds, as they sit. */
  readonly order: readonly SeatId[];
  readonly phase: PhaseProgress;
  /** Circle rounds begun so far; each may start at another seat. */
  readonly rounds: number;
  readonly round: Round;
  /** First come, first served; the order rule may sort it. */
  readonly queue: readonly SeatId[];
  readonly turn: Turn | null;
  readonly pause: Pause | null;
  readonly bringer: SeatId | null;
  /** Drawn by lot, shown to all until the next turn or phase. */
  readonly drawn: SeatId | null;
  readonly leadOfferedTo: SeatId | null;
  /** Since when no facilitator is connected; null while one is. */
  readonly unattendedSince: Instant | null;
  readonly phasesDone: readonly number[];
  /** How long each phase has taken, in milliseconds, by its place in the plan; absent for one that has not ended. */
  readonly phasesTook?: Readonly<Record<number, number>>;
  readonly step: Step | null;
}
