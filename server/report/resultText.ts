import type { Finding } from "../../shared/anonymise/findings.ts";
import { smallCountsIn } from "../../shared/anonymise/detectors/smallCounts.ts";
import { fold } from "../../shared/anonymise/fold.ts";
import { labelOf, pseudonyms } from "../../shared/anonymise/pseudonyms.ts";
import { replaceAll } from "../../shared/anonymise/replaceAll.ts";
import type { Language } from "../../shared/domain/format.ts";
import type { ReviewedText } from "./review.ts";

export interface Numbering {
  readonly language: Language;
  readonly participants: number;
  /** From 0 up to 1; kept nowhere, so that the numbers of two files cannot be joined. */
  readonly random: () => number;
}

/** By the id of its text; null where it stays out. */
export type ResultTexts = ReadonlyMap<string, string | null>;

/** Every text as a reader of the file will see it, by its id; null where it stays out. */
export function resultTexts(
  texts: readonly ReviewedText[],
  numbering: Numbering,
): ResultTexts {
  const leaving = texts.filter(({ storyRisk }) => storyRisk !== "drop");
  const numbered = pseudonyms(
    leaving.flatMap(({ findings }) => findings),
    numbering,
  );
  return new Map(
    texts.map(({ noteId, text, findings, manual, language, storyRisk }) => [
      noteId,
      storyRisk === "drop"
        ? null
        : replaceAll(
            text,
            [...manual, ...findings].map((one) => tight(one, text)),
            (finding) => labelOf(finding, numbered, language),
          ),
    ]),
  );
}

/** Spaces at the edge of a finding stay where they are: words do not run together. */
function tight(finding: Finding, text: string): Finding {
  const surface = text.slice(finding.start, finding.end);
  const start = finding.start + surface.length - surface.trimStart().length;
  const end = finding.end - (surface.length - surface.trimEnd().length);
  return start < end ? { ...finding, start, end } : finding;
}

/** Small counts left in what the facilitators wrote; lines that people offered are their writers' own. */
export const smallCountsTyped = (
  texts: readonly ReviewedText[],
  results: ResultTexts,
): number =>
  texts
    .filter(({ origin }) => origin !== "offered" && origin !== "evaluation")
    .map(({ noteId }) => smallCountsIn(results.get(noteId) ?? ""))
    .reduce((sum, count) => sum + count, 0);

/** Words that readers let stand, folded. */
export const keptWords = (texts: readonly ReviewedText[]): readonly string[] =>
  texts
    .filter(({ storyRisk }) => storyRisk !== "drop")
    .flatMap(({ text, findings }) =>
      findings
        .filter(({ decision }) => decision === "keep")
        .map(({ start, end }) => fold(text.slice(start, end))),
    );
