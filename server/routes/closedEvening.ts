import type { SessionId } from "../../shared/domain/ids.ts";
import { emptyRemarks } from "../../shared/protocol/reportMessages.ts";
import type { SessionNote } from "../../shared/protocol/reportMessages.ts";
import type { Notes } from "../notes/notesParts.ts";
import type { EvaluationStore } from "../keeping/evaluationStore.ts";
import type { ReportStore, VersionedReview } from "../keeping/reportStore.ts";
import type { Search } from "../keeping/searchThread.ts";
import { wordsOf } from "../report/evaluation.ts";
import type { Evaluation } from "../report/evaluation.ts";
import { firstNotice } from "../report/notice.ts";
import { reportTexts } from "../report/reportTexts.ts";
import type { ReportText } from "../report/reportTexts.ts";
import { newReview } from "../report/reviewState.ts";
import type { ReviewState } from "../report/reviewState.ts";
import type { Searched } from "../report/search.ts";
import { reviewTexts } from "../report/review.ts";
import type { ReviewedText } from "../report/review.ts";
import { sessionNoteOf } from "../report/sessionNote.ts";
import type { LiveSession } from "../session/liveSession.ts";
import type { SessionRegistry } from "../session/sessionRegistry.ts";

/** What note, review and export need of the rest of the server. */
export interface ReportParts {
  readonly sessions: Pick<SessionRegistry, "current" | "inQueue">;
  readonly notes: Pick<Notes, "offered">;
  readonly reports: ReportStore;
  readonly search: Search;
  readonly evaluations: EvaluationStore;
}

/** Why there is nothing to write or read of an evening. */
export const whyNotHere = async (
  { reports }: Pick<ReportParts, "reports">,
  sessionId: SessionId,
): Promise<"Finished" | "StillOpen"> =>
  (await reports.finished(sessionId)) === null ? "StillOpen" : "Finished";

/** An evening that is over, with all that may leave the house and what was decided of it. */
export interface ClosedEvening {
  readonly note: SessionNote;
  readonly searched: Searched;
  /** As it was written, before the search. */
  readonly written: readonly ReportText[];
  readonly texts: readonly ReviewedText[];
  readonly stored: VersionedReview;
  /** What people answered afterwards, added up. */
  readonly evaluation: Evaluation;
}

/** The note alone; null while the session is not closed, and once it is wiped. */
export async function loadNote(
  { sessions, reports }: ReportParts,
  sessionId: SessionId,
): Promise<{ note: SessionNote; session: LiveSession } | null> {
  const [session, kept] = await Promise.all([
    sessions.current(sessionId),
    reports.note(sessionId),
  ]);
  if (session === null || kept === null) return null;
  const { wishes, plan, language } = session.record;
  const note = sessionNoteOf({
    facts: kept.facts,
    at: kept.closedAt,
    neighbourhood: wishes.neighbourhood ?? null,
    format: plan.format,
    setting: plan.setting,
    language,
    notice: kept.notice ?? firstNotice,
  });
  const { remarks = emptyRemarks, revision = 0 } = kept;
  return { note: { ...note, remarks, revision }, session };
}

/** As it was written, before anything is searched. */
type WrittenEvening = Omit<ClosedEvening, "texts">;

export async function loadWritten(
  parts: ReportParts,
  sessionId: SessionId,
): Promise<WrittenEvening | null> {
  const loaded = await loadNote(parts, sessionId);
  if (loaded === null) return null;
  const { note, session } = loaded;
  const [offered, review, evaluation] = await Promise.all([
    parts.notes.offered(sessionId),
    parts.reports.review(sessionId),
    parts.evaluations.load(sessionId),
  ]);
  const lines = offered.map(({ cardId, text }) => ({ noteId: cardId, text }));
  return {
    note,
    searched: searchedFor(session),
    written: reportTexts(note.remarks, lines, wordsOf(evaluation)),
    evaluation,
    stored: review ?? { version: 0, review: newReview },
  };
}

export async function loadEvening(
  parts: ReportParts,
  sessionId: SessionId,
): Promise<ClosedEvening | null> {
  const written = await loadWritten(parts, sessionId);
  return written === null ? null : searchedEvening(parts, written);
}

/** The same evening with another review: what is to be hidden everywhere is searched anew. */
export const decidedEvening = (
  parts: ReportParts,
  evening: ClosedEvening,
  review: ReviewState,
): Promise<ClosedEvening> =>
  searchedEvening(parts, {
    ...evening,
    stored: { ...evening.stored, review },
  });

async function searchedEvening(
  { search }: ReportParts,
  evening: WrittenEvening,
): Promise<ClosedEvening> {
  const { written, stored } = evening;
  const searched = { ...evening.searched, always: stored.review.always };
  const found = await search.find(written, searched);
  const texts = reviewTexts(written, found, stored.review);
  return { ...evening, searched, texts };
}

function searchedFor({ record, names, formerNames }: LiveSession): Searched {
  const { neighbourhood, meetingLink } = record.wishes;
  const secrets = [record.joinCode, record.joinSecret, meetingLink];
  return {
    language: record.language,
    knownNames: [...new Set([...Object.values(names), ...formerNames])].filter(
      (name) => name.trim() !== "",
    ),
    places: neighbourhood === undefined ? [] : [neighbourhood],
    always: [],
    secrets: secrets.filter((secret) => secret !== undefined),
  };
}
