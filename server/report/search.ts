import type { Finding } from "../../shared/anonymise/findings.ts";
import { fold } from "../../shared/anonymise/fold.ts";
import { residualScan } from "../../shared/anonymise/gate.ts";
import { bareLabel } from "../../shared/anonymise/labels.ts";
import { findIn } from "../../shared/anonymise/pipeline.ts";
import type { Language } from "../../shared/domain/format.ts";
import type { HiddenTerm } from "../../shared/protocol/reviewMessages.ts";
import { languageOf } from "./languageOf.ts";
import type { ReportText } from "./reportTexts.ts";

/** What is known of a session when its texts are searched. */
export interface Searched {
  readonly language: Language;
  /** Every name that was ever in the session, facilitators' too. */
  readonly knownNames: readonly string[];
  readonly places: readonly string[];
  readonly always: readonly HiddenTerm[];
  /** Its code and link, which no file may hold however they came there. */
  readonly secrets: readonly string[];
}

/** What a search gives; `languages` by the text's id. */
export interface SearchedTexts {
  readonly findings: readonly Finding[];
  readonly languages: Readonly<Record<string, Language>>;
}

export type TextToSearch = Pick<ReportText, "noteId" | "text">;

/** Everything in these texts that may tell who somebody is; each text is read in its own language. */
export function searchTexts(
  texts: readonly TextToSearch[],
  searched: Searched,
): SearchedTexts {
  const { language, knownNames, places, always } = searched;
  const notes = texts.map(({ noteId, text }) => ({
    id: noteId,
    text,
    language: languageOf(text, language),
  }));
  const findings = findIn(notes, {
    language,
    knownNames,
    places,
    always: always.map(({ text }) => text),
  });
  const noteOf = new Map(notes.map((note) => [note.id, note]));
  return {
    findings: findings.map((finding) => {
      const note = noteOf.get(finding.noteId);
      return note === undefined ? finding : ofItsKind(finding, note, always);
    }),
    languages: Object.fromEntries(
      notes.map((note) => [note.id, note.language]),
    ),
  };
}

/** Words that a reader asked to hide everywhere are labelled as the kind that the reader said they are. */
function ofItsKind(
  finding: Finding,
  note: { text: string; language: Language },
  always: readonly HiddenTerm[],
): Finding {
  if (finding.source !== "alwaysHide") return finding;
  const surface = fold(note.text.slice(finding.start, finding.end));
  const term = always.find((one) => fold(one.text).trim() === surface);
  if (term === undefined) return finding;
  const { category } = term;
  const text = bareLabel(note.language, category);
  return { ...finding, category, proposal: { ...finding.proposal, text } };
}

/** Lines of a finished file, and the words that readers let stand. */
export interface FinishedLines {
  readonly lines: readonly string[];
  readonly kept: readonly string[];
}

/** What finished lines still hold of names, numbers and codes, as words; each line is read in its own language. */
export function scanLines(
  { lines, kept }: FinishedLines,
  { always, ...searched }: Searched,
): readonly string[] {
  const options = { ...searched, always: always.map(({ text }) => text), kept };
  return lines.flatMap((line) =>
    residualScan(line, {
      ...options,
      language: languageOf(line, searched.language),
    })
      .filter(({ allowed }) => !allowed)
      .map(({ surface }) => surface),
  );
}
