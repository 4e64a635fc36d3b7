import type { SessionId } from "../../shared/domain/ids.ts";
import { Conflict } from "../database/database.ts";
import type { Database } from "../database/database.ts";
import { sql } from "../database/schema.ts";
import type { FinishedNote } from "../report/reviewedWords.ts";
import type { SessionEvents } from "../session/sessionEvents.ts";
import type { SessionRegistry } from "../session/sessionRegistry.ts";
import type { DeadlineScheduler } from "../session/deadlineScheduler.ts";
import { sessionRow } from "../sessionStore/sealedRows.ts";
import type { SessionRecord } from "../sessionStore/sessionStore.ts";
import { sealFinished } from "./reportStore.ts";
import type { Seals } from "./seal.ts";

interface Parts {
  readonly database: Database;
  readonly seals: Seals;
  readonly registry: SessionRegistry;
  readonly events: SessionEvents;
  readonly scheduler: DeadlineScheduler;
}

export interface Wiping {
  /** Everything of the session, on every screen, in the database and for every backup. */
  wipeSession(sessionId: SessionId): Promise<void>;
  /**
   * The review is finished: names, codes, notes and everything as it was first written go, with the key that opened
   * them; this note stays. Only from within the session's queue.
   */
  keepOnly(sessionId: SessionId, finished: FinishedNote): Promise<void>;
}

export function createWiping(parts: Parts): Wiping {
  return {
    wipeSession: (sessionId) =>
      parts.registry.inQueue(sessionId, () => wipeSession(parts, sessionId)),
    keepOnly: (sessionId, finished) => keepOnly(parts, sessionId, finished),
  };
}

async function wipeSession(
  { database, seals, registry, events, scheduler }: Parts,
  sessionId: SessionId,
): Promise<void> {
  // The key first: whatever fails after this, nothing can be read any more, and the next sweep takes the rest.
  seals.wipe(sessionId);
  registry.forget(sessionId);
  scheduler.arm(sessionId, null);
  events.ended(sessionId, "wiped");
  const session = sql.deleteFrom("sessions").where("id", "=", sessionId);
  await database.write([session.compile()]);
  await database.forget();
}

const personal = [
  "roster",
  "formerNames",
  "texts",
  "noteUpdates",
  "commandKeys",
  "reviews",
  "evaluations",
  "joinCodes",
] as const;

async function keepOnly(
  { database, seals, registry, events }: Parts,
  sessionId: SessionId,
  finished: FinishedNote,
): Promise<void> {
  const session = await registry.current(sessionId);
  if (session === null) throw new Conflict();
  const gone = personal.map((table) =>
    sql.deleteFrom(table).where("sessionId", "=", sessionId).compile(),
  );
  const participants = sql
    .deleteFrom("credentials")
    .where("sessionId", "=", sessionId)
    .where("role", "in", ["participant", "join", "room"]);
  const renewed = seals.renew(sessionId);
  const { details } = sessionRow(renewed, withoutWays(session.record));
  const note = sealFinished(renewed, sessionId, finished);
  await database.write([
    ...gone,
    participants.compile(),
    sql
      .updateTable("sessionNotes")
      .set({ note })
      .where("sessionId", "=", sessionId)
      .compile(),
    sql
      .updateTable("sessions")
      .set({ details, status: "reviewed" })
      .where("id", "=", sessionId)
      .compile(),
  ]);
  seals.settle(sessionId);
  registry.forget(sessionId);
  events.ended(sessionId, "wiped");
  await database.forget();
}

/** Codes and links led to people. */
function withoutWays(record: SessionRecord): SessionRecord {
  const { meetingLink: _, ...wishes } = record.wishes;
  return { ...record, wishes, joinCode: "", joinSecret: "" };
}
