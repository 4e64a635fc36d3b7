import type { ClosingFacts } from "../../shared/domain/closing.ts";
import type { Instant, SessionId } from "../../shared/domain/ids.ts";
import type { Remarks } from "../../shared/protocol/reportMessages.ts";
import { Conflict } from "../database/database.ts";
import type { Database } from "../database/database.ts";
import { sql } from "../database/schema.ts";
import type { FinishedNote } from "../report/reviewedWords.ts";
import type { ReviewState } from "../report/reviewState.ts";
import type { Seals } from "./seal.ts";

/** What the close left, and what the facilitators added since. */
export interface StoredNote {
  readonly facts: ClosingFacts;
  /** Which notice on what is kept was shown; absent where the note was closed before that was stored. */
  readonly notice?: number;
  /** Absent until somebody wrote something. */
  readonly remarks?: Remarks;
  readonly revision?: number;
}

export interface ClosedNote extends StoredNote {
  /** When the session was closed; it stays on the server. */
  readonly closedAt: Instant;
}

/** A review and how often it was replaced; 0 before the first time. */
export interface VersionedReview {
  readonly version: number;
  readonly review: ReviewState;
}

export interface ExportEntry {
  readonly id: string;
  readonly sessionId: SessionId;
  readonly at: Instant;
  /** Counts, formats and roles; never a surface. */
  readonly entry: Readonly<Record<string, unknown>>;
}

/** What remains of a closed evening until it is wiped: the session note, its review, and the log of exports. */
export interface ReportStore {
  /** Null while the session is not closed, once its review is finished, and once it is wiped. */
  note(sessionId: SessionId): Promise<ClosedNote | null>;
  /** Null until its review is finished, and once it is wiped. */
  finished(sessionId: SessionId): Promise<FinishedNote | null>;
  /** Throws `Conflict` when the session was wiped meanwhile. */
  saveNote(sessionId: SessionId, note: StoredNote): Promise<void>;
  review(sessionId: SessionId): Promise<VersionedReview | null>;
  /** `version` is the one it replaces plus one; throws `Conflict` when somebody else was first. */
  saveReview(sessionId: SessionId, next: VersionedReview): Promise<void>;
  logExport(entry: ExportEntry): Promise<void>;
}

export function createReportStore(
  database: Database,
  seals: Seals,
): ReportStore {
  return {
    async note(sessionId) {
      const row = await noteRow(database, sessionId);
      if (row?.status !== "closed" || !seals.has(sessionId)) return null;
      const note = opened(seals, sessionId, ["sessionNote", row.note]);
      return { ...(note as StoredNote), closedAt: row.closedAt ?? 0 };
    },
    async finished(sessionId) {
      const row = await noteRow(database, sessionId);
      if (row?.status !== "reviewed" || !seals.has(sessionId)) return null;
      const note = opened(seals, sessionId, [finishedContext, row.note]);
      return note as FinishedNote;
    },
    async saveNote(sessionId, note) {
      const query = sql
        .updateTable("sessionNotes")
        .set({ note: sealed(seals, sessionId, ["sessionNote", note]) })
        .where("sessionId", "=", sessionId);
      const [changed] = await database.write([query.compile()]);
      if (changed !== 1) throw new Conflict();
    },
    async review(sessionId) {
      const query = sql
        .selectFrom("reviews")
        .selectAll()
        .where("sessionId", "=", sessionId);
      const [row] = await database.read(query.compile());
      if (row === undefined || !seals.has(sessionId)) return null;
      const { version, review } = row;
      return {
        version,
        review: opened(seals, sessionId, ["review", review]) as ReviewState,
      };
    },
    saveReview: (sessionId, next) =>
      saveReview({ database, seals }, sessionId, next),
    async logExport({ entry, ...row }) {
      const logged = { ...row, entry: JSON.stringify(entry) };
      await database.write([
        sql.insertInto("exportLog").values(logged).compile(),
      ]);
    },
  };
}

const finishedContext = "finishedNote";

export function sealFinished(
  seals: Pick<Seals, "sealText">,
  sessionId: SessionId,
  note: FinishedNote,
): Uint8Array {
  return sealed(seals, sessionId, [finishedContext, note]);
}

async function noteRow(database: Database, sessionId: SessionId) {
  const query = sql
    .selectFrom("sessionNotes")
    .innerJoin("sessions", "sessions.id", "sessionNotes.sessionId")
    .select(["note", "status", "closedAt"])
    .where("sessionId", "=", sessionId);
  const [row] = await database.read(query.compile());
  return row;
}

async function saveReview(
  { database, seals }: { database: Database; seals: Seals },
  sessionId: SessionId,
  next: VersionedReview,
): Promise<void> {
  const { version } = next;
  const review = sealed(seals, sessionId, ["review", next.review]);
  const query =
    version === 1
      ? sql.insertInto("reviews").values({ sessionId, version, review })
      : sql
          .updateTable("reviews")
          .set({ version, review })
          .where("sessionId", "=", sessionId)
          .where("version", "=", version - 1);
  const [changed] = await database.write([query.compile()]);
  if (changed !== 1) throw new Conflict();
}

function sealed(
  seals: Pick<Seals, "sealText">,
  sessionId: SessionId,
  [context, value]: readonly [string, unknown],
): Uint8Array {
  return seals.sealText(sessionId, context, JSON.stringify(value));
}

function opened(
  seals: Seals,
  sessionId: SessionId,
  [context, bytes]: readonly [string, Uint8Array],
): unknown {
  return JSON.parse(seals.openText(sessionId, context, bytes));
}
