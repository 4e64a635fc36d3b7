import { createHash } from "node:crypto";
import type { Finding, NoteReview } from "../../shared/anonymise/findings.ts";
import { bareLabel } from "../../shared/anonymise/labels.ts";
import type { Language } from "../../shared/domain/format.ts";
import type {
  Decision,
  Mark,
  Stretch,
  TextDecisions,
} from "../../shared/protocol/reviewMessages.ts";
import type { ReportText } from "./reportTexts.ts";
import type { ReviewState } from "./reviewState.ts";
import type { SearchedTexts } from "./search.ts";

/** A text with what was found in it and what people decided of that. */
export interface ReviewedText extends Omit<ReportText, "noteId">, NoteReview {
  readonly language: Language;
  readonly marks: readonly Mark[];
}

export const hashOf = (text: string): string =>
  createHash("sha256").update(text).digest("base64url");

const placeOf = ({ start, end, category }: Stretch): string =>
  `${start}:${end}:${category}`;

/** Puts findings and stored decisions together; a decision about a text that has changed since is not there any more. */
export function reviewTexts(
  texts: readonly ReportText[],
  { findings, languages }: SearchedTexts,
  state: ReviewState,
): readonly ReviewedText[] {
  return texts.map((text) => {
    const { noteId } = text;
    const sourceHash = hashOf(text.text);
    const language = languages[noteId] ?? "nl";
    const stored = state.texts[noteId];
    const known = stored?.sourceHash === sourceHash ? stored : undefined;
    const marks = known?.marks ?? [];
    return {
      ...text,
      language,
      sourceHash,
      findings: findings
        .filter((finding) => finding.noteId === noteId)
        .map((finding) => decided(finding, known?.decisions ?? [])),
      marks,
      manual: marks.map((mark) => byHand(mark, noteId, language)),
      read: known?.read ?? false,
      storyRisk: known?.storyRisk ?? "none",
    };
  });
}

/** A suggestion waits for a person; the rest is replaced until a person lets it stay. */
function decided(finding: Finding, decisions: readonly Decision[]): Finding {
  const { by: _, ...found } = finding;
  const place = placeOf(finding);
  const answer = decisions.find((decision) => placeOf(decision) === place);
  if (answer === undefined) {
    // What is surely found goes unless somebody says otherwise; the text is read by a person all the same.
    const decision = finding.tier === "suggestion" ? "pending" : "accept";
    return { ...found, decision };
  }
  const { decision, replacement, reason } = answer;
  return {
    ...found,
    decision,
    ...(replacement !== undefined && { replacement }),
    ...(reason !== undefined && { reason }),
  };
}

/** A mark of a reader is a finding that needs no answer. */
function byHand(mark: Mark, noteId: string, language: Language): Finding {
  const { start, end, category, replacement } = mark;
  return {
    id: `${noteId}:hand:${placeOf(mark)}`,
    noteId,
    start,
    end,
    category,
    tier: "certain",
    confidence: 1,
    source: "alwaysHide",
    proposal: { action: "replace", text: bareLabel(language, category) },
    decision: replacement === undefined ? "accept" : "edit",
    ...(replacement !== undefined && { replacement }),
  };
}

/** Texts that were read and are not there any more. */
export function withdrawnFrom(
  state: ReviewState,
  texts: readonly ReviewedText[],
): number {
  const ids = new Set(texts.map(({ noteId }) => noteId));
  return Object.entries(state.texts).filter(
    ([id, { read }]) => read && !ids.has(id),
  ).length;
}

/** Texts that are to leave although somebody may know whose story it is. */
export const recognisableIn = (texts: readonly ReviewedText[]): number =>
  texts.filter(({ storyRisk }) => storyRisk === "recognisable").length;

/** All that was read and decided, as one hash, in whatever order; it changes with every text, finding and decision. */
export const reviewHash = (texts: readonly ReviewedText[]): string =>
  hashOf(
    texts
      .map(({ noteId, sourceHash, findings, marks, storyRisk }) =>
        JSON.stringify([
          noteId,
          sourceHash,
          storyRisk,
          marks,
          findings.map((f) => [placeOf(f), f.decision, f.replacement]),
        ]),
      )
      .sort()
      .join("\n"),
  );

/** The signatures that stand under exactly these texts. */
export const signaturesOver = (
  state: ReviewState,
  texts: readonly ReviewedText[],
): ReviewState["signatures"] => {
  const over = reviewHash(texts);
  return state.signatures.filter((signature) => signature.over === over);
};

/** The ids whose text is no longer the one that was decided about. */
export const changedSince = (
  texts: readonly ReviewedText[],
  decisions: readonly TextDecisions[],
): readonly string[] =>
  decisions
    .filter(({ noteId, sourceHash }) => {
      const now = texts.find((text) => text.noteId === noteId);
      return now?.sourceHash !== sourceHash;
    })
    .map(({ noteId }) => noteId);
