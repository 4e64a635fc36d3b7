import type { SessionId } from "../../shared/domain/ids.ts";
import type { Database } from "../database/database.ts";
import { sql } from "../database/schema.ts";
import type { Seals } from "../keeping/seal.ts";
import { faultOf } from "../log.ts";
import type { Log } from "../log.ts";
import { decodeEntry, encodeEntry } from "./notesEntries.ts";
import type { NotesEntry } from "./notesEntries.ts";

export interface StoredNotes {
  readonly entries: readonly NotesEntry[];
  /** The number of the newest row; 0 when there is none. */
  readonly last: number;
}

/** The boards on disk: sealed rows, numbered from 1. Writing a number that is taken throws `Conflict`. */
export interface NotesStore {
  load(sessionId: SessionId): Promise<StoredNotes>;
  append(
    sessionId: SessionId,
    number: number,
    entry: NotesEntry,
  ): Promise<void>;
  /**
   * Puts one row in the place of all before it, in one write. Soon after, what was dropped is unreadable in the files
   * of the database too.
   */
  replace(
    sessionId: SessionId,
    number: number,
    whole: NotesEntry,
  ): Promise<void>;
  clear(sessionId: SessionId): Promise<void>;
}

export function createNotesStore({
  database,
  seals,
  log,
}: {
  database: Database;
  seals: Seals;
  log: Log;
}): NotesStore {
  const row = (sessionId: SessionId, number: number, entry: NotesEntry) => {
    const bytes = seals.seal(sessionId, context(number), encodeEntry(entry));
    return sql.insertInto("noteUpdates").values({ sessionId, number, bytes });
  };
  const forget = () =>
    database.forget().catch((error: unknown) => {
      log.error("forgetting notes failed", { fault: faultOf(error) });
    });

  return {
    async load(sessionId) {
      const query = sql
        .selectFrom("noteUpdates")
        .selectAll()
        .where("sessionId", "=", sessionId)
        .orderBy("number");
      const rows = await database.read(query.compile());
      const entries = rows.map(({ number, bytes }) =>
        decodeEntry(seals.open(sessionId, context(number), bytes)),
      );
      return { entries, last: rows.at(-1)?.number ?? 0 };
    },
    async append(sessionId, number, entry) {
      await database.write([row(sessionId, number, entry).compile()]);
    },
    async replace(sessionId, number, whole) {
      const dropped = sql
        .deleteFrom("noteUpdates")
        .where("sessionId", "=", sessionId)
        .where("number", "<", number);
      await database.write([
        row(sessionId, number, whole).compile(),
        dropped.compile(),
      ]);
      void forget();
    },
    async clear(sessionId) {
      const rows = sql
        .deleteFrom("noteUpdates")
        .where("sessionId", "=", sessionId);
      await database.write([rows.compile()]);
    },
  };
}

/** Bound to its place: an old row put in the place of a newer one does not open. */
function context(number: number): string {
  return `notes:${number}`;
}
