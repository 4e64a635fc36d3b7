/** Where sessions are kept. `session/handleCommand` and `session/planning` are its only callers. */
import type { ClosingFacts } from "../../shared/domain/closing.ts";
import type { Language, Plan } from "../../shared/domain/format.ts";
import type {
  Instant,
  SeatId,
  SessionId,
  TextId,
} from "../../shared/domain/ids.ts";
import type { SessionState } from "../../shared/domain/state.ts";
import type { PlanSession } from "../../shared/protocol/messages.ts";

export { Conflict } from "../database/database.ts";

export type SessionStatus =
  "planned" | "arriving" | "running" | "closed" | "reviewed";

/** Everything about a session that does not change while it runs. */
export interface SessionRecord {
  readonly sessionId: SessionId;
  readonly organisationId: string;
  /** What the organiser asked for. */
  readonly wishes: PlanSession;
  readonly plan: Plan;
  readonly language: Language;
  readonly lobby: boolean;
  readonly joinCode: string;
  readonly joinSecret: string;
  readonly createdAt: Instant;
  readonly keptUntil: Instant;
}

export interface ListedSession {
  readonly record: SessionRecord;
  readonly status: SessionStatus;
}

export interface StoredSession extends ListedSession {
  /** Null once the session is closed. */
  readonly state: SessionState | null;
  /** Earlier states that are still kept, oldest first. */
  readonly history: readonly SessionState[];
  readonly names: Readonly<Record<SeatId, string>>;
  /** What seats were called before, oldest first: notes may use those names, so the report is searched for them. */
  readonly formerNames: readonly string[];
  readonly texts: Readonly<Record<TextId, string>>;
}

/** One accepted command, with all that becomes true together with it. */
export interface Change {
  readonly state: SessionState;
  /** Positions of the earlier states that undo can still need; all others go. */
  readonly keep: readonly number[];
  /** The hash under which a repeat of the command is known; null for the server's own. */
  readonly commandKey: string | null;
  readonly names?: Readonly<Record<SeatId, string>>;
  readonly texts?: Readonly<Record<TextId, string>>;
}

export interface Closing {
  /** Of the command that closes. */
  readonly position: number;
  readonly facts: ClosingFacts;
  readonly closedAt: Instant;
  readonly keptUntil: Instant;
  readonly commandKey: string | null;
  /** Who leads at the end, and so may write the session note. */
  readonly facilitators: readonly SeatId[];
}

/** Repeats are known for longer than states are kept: a phone may come back late with what it had sent. */
export const keptCommandKeys = 1_000;
/** So seldom are older ones looked for. */
export const forgetKeysEvery = 20;

export interface SessionStore {
  /** Throws `Conflict` when the id is taken. */
  create(record: SessionRecord, state: SessionState): Promise<void>;
  load(sessionId: SessionId): Promise<StoredSession | null>;
  list(organisationId: string): Promise<readonly ListedSession[]>;
  /** Sessions that are running, for whoever must arm their deadlines after a restart. */
  running(): Promise<readonly SessionId[]>;
  /** `state.position` is the expected position plus one; throws `Conflict` when another one is there already. */
  store(sessionId: SessionId, change: Change): Promise<void>;
  /** States, order and turn counts go, and the facts without persons stay, in one step. Throws `Conflict` when closed. */
  close(sessionId: SessionId, closing: Closing): Promise<void>;
  /** Before the start: another plan, another title. */
  replan(record: SessionRecord, state: SessionState): Promise<void>;
  /** The position that this command was given, if it was accepted before. */
  positionOf(sessionId: SessionId, commandKey: string): Promise<number | null>;
}

type Names = Pick<StoredSession, "names" | "formerNames">;

/** What seats are called after a change, and what they were called before. */
export function namesAfter(
  { names, formerNames }: Names,
  { names: changed = {} }: Change,
): Names {
  const replaced = Object.keys(changed).flatMap(
    (seatId) => names[seatId] ?? [],
  );
  return {
    names: { ...names, ...changed },
    formerNames: [...formerNames, ...replaced],
  };
}

/** The status on the organiser's page, as far as an open session goes. */
export function statusOf(state: SessionState): SessionStatus {
  if (state.status === "running") return "running";
  return state.seats.length === 0 ? "planned" : "arriving";
}
