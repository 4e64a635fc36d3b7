import type { SessionId } from "../../shared/domain/ids.ts";
import type { Database } from "../database/database.ts";
import { sql } from "../database/schema.ts";
import type { SessionEvents } from "../session/sessionEvents.ts";
import type { SessionRegistry } from "../session/sessionRegistry.ts";
import type { DeadlineScheduler } from "../session/deadlineScheduler.ts";
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
  /** The review is done: names, words, codes and notes go; the session note without persons stays. */
  wipePersons(sessionId: SessionId): Promise<void>;
}

export function createWiping(parts: Parts): Wiping {
  return {
    wipeSession: (sessionId) =>
      parts.registry.inQueue(sessionId, () => wipeSession(parts, sessionId)),
    wipePersons: (sessionId) =>
      parts.registry.inQueue(sessionId, () => wipePersons(parts, sessionId)),
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

async function wipePersons(
  { database, registry, events }: Parts,
  sessionId: SessionId,
): Promise<void> {
  const tables = [
    "roster",
    "formerNames",
    "texts",
    "noteUpdates",
    "commandKeys",
  ] as const;
  const rows = tables.map((table) =>
    sql.deleteFrom(table).where("sessionId", "=", sessionId).compile(),
  );
  const participants = sql
    .deleteFrom("credentials")
    .where("sessionId", "=", sessionId)
    .where("role", "in", ["participant", "join", "room"]);
  const status = sql
    .updateTable("sessions")
    .set({ status: "reviewed" })
    .where("id", "=", sessionId)
    .where("status", "=", "closed");
  await database.write([...rows, participants.compile(), status.compile()]);
  registry.forget(sessionId);
  events.ended(sessionId, "wiped");
  await database.forget();
}
