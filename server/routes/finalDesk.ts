/** A final report as it stands: its evenings, what was written, and what the search finds in it. */
import { createHash } from "node:crypto";
import { fold } from "../../shared/anonymise/fold.ts";
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
  readonly evenings: readonly FinishedEvening[];
  readonly notReady: number;
  readonly revision: number;
  readonly words: FinalWords;
  readonly sources: readonly FinalSource[];
  readonly kept: readonly KeptWords[];
  readonly signedOver: string | null;
  readonly searched: Searched;
  /** Of exactly these words and evenings. */
  mark(this: FinalDesk): string;
  input(this: FinalDesk): FinalInput;
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
    evenings,
    notReady: all.length - evenings.length,
    revision,
    words: report?.words ?? firstWords(evenings),
    kept: report?.kept ?? [],
    signedOver: report?.signedOver ?? null,
    sources: sourcesOf(evenings),
    // Names are gone with the review of each evening; what is left to find is what nobody was asked for.
    searched: { language, knownNames: [], places: [], always: [], secrets: [] },
    mark: markOf,
    input() {
      return { ...this, language, t: reportTextsIn(language) };
    },
  };
}

function markOf(this: FinalDesk): string {
  const { words, kept, evenings } = this;
  const over = JSON.stringify([words, kept, evenings]);
  return createHash("sha256").update(over).digest("base64url");
}

export const isTicked = (desk: FinalDesk): boolean =>
  desk.signedOver !== null && desk.signedOver === desk.mark();

export async function standing(
  search: Search,
  desk: FinalDesk,
): Promise<FinalReport> {
  const { title, evenings, notReady, revision, words, sources, kept } = desk;
  const findings = await findingsIn(search, desk);
  const signed = isTicked(desk);
  return {
    title,
    evenings: evenings.length,
    notReady,
    revision,
    words,
    sources,
    kept: [...kept],
    findings,
    open: { pending: findings.length, unsigned: signed ? 0 : 1 },
    signed,
  };
}

/** Each once, with the first place where it stands. What was read before is searched too: its readers' reasons are gone. */
async function findingsIn(
  search: Search,
  { words, sources, kept, searched }: FinalDesk,
): Promise<readonly FinalFinding[]> {
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
  const { findings } = await search.find(texts, searched);
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
  { kept, searched }: FinalDesk,
  lines: readonly string[],
): Promise<readonly string[]> =>
  search.scan({ lines, kept: kept.map(({ words }) => fold(words)) }, searched);
