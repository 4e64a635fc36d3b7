import type { Finding } from "../../shared/anonymise/findings.ts";
import { fold } from "../../shared/anonymise/fold.ts";
import type { Reason } from "../../shared/anonymise/reasons.ts";
import type { ReviewedText } from "./review.ts";
import type { Searched, SearchedTexts, TextToSearch } from "./search.ts";

/** A name of somebody who was there counts however unsure the search is; of the rest, what it would take out itself. */
const ofThoseWhoWereThere: readonly Reason[] = [
  "participant",
  "participantVariant",
  "participantWord",
];

const isTelling = ({ tier, source }: Finding): boolean =>
  tier !== "suggestion" || ofThoseWhoWereThere.includes(source);

/** Words that readers let stand, each as often as they did. */
export function keptWords(
  texts: readonly ReviewedText[],
): ReadonlyMap<string, number> {
  const kept = new Map<string, number>();
  for (const { text, findings, storyRisk } of texts) {
    if (storyRisk === "drop") continue;
    for (const { start, end, decision } of findings) {
      if (decision !== "keep") continue;
      const surface = fold(text.slice(start, end));
      kept.set(surface, (kept.get(surface) ?? 0) + 1);
    }
  }
  return kept;
}

/**
 * What a search through finished words found again, as words: everything that no reader let stand as often as it is
 * there.
 */
export function residualIn(
  lines: readonly TextToSearch[],
  { findings }: SearchedTexts,
  kept: ReadonlyMap<string, number>,
): readonly string[] {
  const textOf = new Map(lines.map(({ noteId, text }) => [noteId, text]));
  const left = new Map(kept);
  return findings
    .filter(isTelling)
    .map(
      ({ noteId, start, end }) => textOf.get(noteId)?.slice(start, end) ?? "",
    )
    .filter((surface) => {
      const folded = fold(surface);
      const times = left.get(folded) ?? 0;
      if (times > 0) left.set(folded, times - 1);
      return times === 0;
    });
}

/** The code and the link of a session, wherever they are. */
export const secretsIn = (
  lines: readonly TextToSearch[],
  { secrets }: Searched,
): readonly string[] =>
  secrets.filter((secret) => lines.some(({ text }) => text.includes(secret)));

/** Lines without an id of their own, ready for a search. */
export const asTexts = (lines: readonly string[]): readonly TextToSearch[] =>
  lines.map((text, index) => ({ noteId: String(index), text }));
