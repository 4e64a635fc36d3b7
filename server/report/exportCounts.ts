import { categories } from "../../shared/protocol/reviewMessages.ts";
import type { ExportFormat } from "../../shared/protocol/reviewMessages.ts";
import { signaturesOver } from "./review.ts";
import type { ReviewedText } from "./review.ts";
import type { FinishedNote } from "./reviewedWords.ts";
import type { ReviewState } from "./reviewState.ts";

/** Grows when the search finds other things than before. */
const searchVersion = 1;

/** What the log keeps of one export: counts and roles, never a word of anybody. */
export function exportCounts(
  format: ExportFormat,
  texts: readonly ReviewedText[],
  review: ReviewState,
): Readonly<Record<string, unknown>> {
  const findings = texts.flatMap((text) => text.findings);
  const found = categories.map((category) => [
    category,
    findings.filter((finding) => finding.category === category).length,
  ]);
  return {
    format,
    searchVersion,
    texts: texts.length,
    dropped: texts.filter(({ storyRisk }) => storyRisk === "drop").length,
    found: Object.fromEntries(found) as Record<string, number>,
    kept: findings.filter(({ decision }) => decision === "keep").length,
    marked: texts.flatMap(({ marks }) => marks).length + review.always.length,
    readers: signaturesOver(review, texts).map(({ role }) => role),
  };
}

/** The same once the review is finished, when nothing is known any more but what stayed. */
export const finishedCounts = (
  format: ExportFormat,
  { lines, readers }: FinishedNote,
): Readonly<Record<string, unknown>> => ({
  format,
  finished: true,
  lines: lines.length,
  readers,
});
