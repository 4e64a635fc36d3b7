import type { Finding } from "../../shared/anonymise/findings.ts";
import { fold } from "../../shared/anonymise/fold.ts";
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

/** Everything in these texts that may tell who somebody is; each text is read in its own language. */
export function findingsIn(
  texts: readonly Pick<ReportText, "noteId" | "text">[],
  searched: Searched,
): readonly Finding[] {
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
  const textOf = new Map(texts.map(({ noteId, text }) => [noteId, text]));
  return findings.map((finding) =>
    finding.source === "alwaysHide"
      ? ofItsKind(finding, textOf.get(finding.noteId) ?? "", searched)
      : finding,
  );
}

/** Words that a reader asked to hide everywhere are labelled as the kind that the reader said they are. */
function ofItsKind(
  finding: Finding,
  text: string,
  { always, language }: Searched,
): Finding {
  const surface = fold(text.slice(finding.start, finding.end));
  const term = always.find((one) => fold(one.text).trim() === surface);
  if (term === undefined) return finding;
  const label = bareLabel(languageOf(text, language), term.category);
  return { ...finding, proposal: { ...finding.proposal, text: label } };
}
