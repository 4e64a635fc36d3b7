import type { Finding } from "../../shared/anonymise/findings.ts";
import { fold } from "../../shared/anonymise/fold.ts";
import type { Reason } from "../../shared/anonymise/reasons.ts";
import type { ReviewedText } from "./review.ts";
import { findingsIn } from "./search.ts";
import type { Searched } from "./search.ts";

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
 * What a search through finished words finds again, as words: everything that is neither part of the frame (our own
 * texts, the same in a file without anyone's words) nor left standing by a reader as often as it is there.
 */
export function residualIn(
  lines: readonly string[],
  searched: Searched,
  kept: ReadonlyMap<string, number>,
): readonly string[] {
  const notes = lines.map((text, index) => ({ noteId: String(index), text }));
  const left = new Map(kept);
  const found = findingsIn(notes, searched)
    .filter(isTelling)
    .map(({ noteId, start, end }) =>
      (lines[Number(noteId)] ?? "").slice(start, end),
    )
    .filter((surface) => {
      const folded = fold(surface);
      const times = left.get(folded) ?? 0;
      if (times > 0) left.set(folded, times - 1);
      return times === 0;
    });
  const secrets = searched.secrets.filter((secret) =>
    lines.some((line) => line.includes(secret)),
  );
  return [...found, ...secrets];
}
