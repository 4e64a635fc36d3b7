/** A final report as it stands: its evenings, what was written, and what the search finds in it. */
import { createHash } from "node:crypto";
import { fold } from "../../shared/anonymise/fold.ts";
import type { Language } from "../../shared/domain/format.ts";
import type {
  FinalFinding,
  FinalReport,
  FinalSource,
  FinalWords,
  KeptWords,
} from "../../shared/protocol/finalReport.ts";
import type { Series } from "../../shared/protocol/seriesMessages.ts";
import type { FinalReportStore } from "../keeping/finalReportStore.ts";
import type { ReportStore } from "../keeping/reportStore.ts";
import type { Search } from "../keeping/searchThread.ts";
import type { FinalInput } from "../report/finalReport.ts";
import { firstWords, sourcesOf, writtenIn } from "../report/finalSources.ts";
import type { FinishedEvening } from "../report/finalSources.ts";
import { reportTextsIn } from "../report/reportLanguages.ts";
import type { Searched } from "../report/search.ts";

export interface FinalDesk {
  readonly title: string;
  readonly language: Language;
  readonly evenings: readonly FinishedEvening[];
  readonly notReady: number;
  readonly revision: number;
  readonly words: FinalWords;
  readonly sources: readonly FinalSource[];
  readonly kept: readonly KeptWords[];
  readonly signedOver: string | null;
}

interface Stores {
  readonly reports: Pick<ReportStore, "finished">;
  readonly finals: Pick<FinalReportStore, "load">;
}

export async function loadDesk(
  { reports, finals }: Stores,
  series: Series,
): Promise<FinalDesk> {
  const { title, language, sessionIds, seriesId } = series;
  const all = await Promise.all(
    sessionIds.map(async (sessionId) => ({
      sessionId,
      finished: await reports.finished(sessionId),
    })),
  );
  const evenings = all.flatMap(({ sessionId, finished }) =>
    finished === null ? [] : [{ sessionId, finished }],
  );
  const { revision, report } = await finals.load(seriesId);
  return {
    title,
    language,
    evenings,
    notReady: all.length - evenings.length,
    revision,
    words: report?.words ?? firstWords(evenings),
    kept: report?.kept ?? [],
    signedOver: report?.signedOver ?? null,
    sources: sourcesOf(evenings),
  };
}

/** Names are gone with the review of each evening; what is left to find is what nobody was asked for. */
const searchedFor = ({ language }: FinalDesk): Searched => ({
  language,
  knownNames: [],
  places: [],
  always: [],
  secrets: [],
});

/** What a file is made from. */
export const inputOf = (desk: FinalDesk): FinalInput => ({
  ...desk,
  t: reportTextsIn(desk.language),
});

/** Of exactly these words and evenings. */
export function markOf({ words, kept, evenings }: FinalDesk): string {
  const over = JSON.stringify([words, kept, evenings]);
  return createHash("sha256").update(over).digest("base64url");
}

export function reportOf(
  desk: FinalDesk,
  findings: readonly FinalFinding[],
): FinalReport {
  const { title, evenings, notReady, revision, words, sources, kept } = desk;
  const signed = desk.signedOver === markOf(desk);
  return {
    title,
    evenings: evenings.length,
    notReady,
    revision,
    words,
    sources,
    kept,
    findings,
    open: { pending: findings.length, unsigned: signed ? 0 : 1 },
    signed,
  };
}

/** Each once, with the first place where it stands. What was read before is searched too: its readers' reasons are gone. */
export async function findingsIn(
  search: Search,
  desk: FinalDesk,
): Promise<readonly FinalFinding[]> {
  const { words, sources, kept } = desk;
  const out = new Set(words.leftOut);
  const read = sources
    .filter(({ id }) => !out.has(id))
    .map(({ id, text }) => ({ at: id, text }));
  const own = writtenIn(words);
  const texts = [...own, ...read].map(({ at, text }) => ({
    noteId: at,
    text: text.normalize("NFC"),
  }));
  const stay = new Set(kept.map((one) => fold(one.words).trim()));
  const isOwn = new Set(own.map(({ at }) => at));
  const { findings } = await search.find(texts, searchedFor(desk));
  const open = findings.flatMap(({ noteId, start, end, category, tier }) => {
    const text = texts.find((one) => one.noteId === noteId)?.text ?? "";
    const found = text.slice(start, end).trim();
    // A suggestion in a text that was read before has been answered then.
    const answered = tier === "suggestion" && !isOwn.has(noteId);
    return answered || stay.has(fold(found).trim())
      ? []
      : [{ at: noteId, words: found, category, tier }];
  });
  return [...new Map(open.map((one) => [fold(one.words), one])).values()];
}

/** What a search through a finished file finds again, beyond what may stay. */
export const foundInLines = (
  search: Search,
  desk: FinalDesk,
  lines: readonly string[],
): Promise<readonly string[]> =>
  search.scan(
    { lines, kept: desk.kept.map(({ words }) => fold(words)) },
    searchedFor(desk),
  );
