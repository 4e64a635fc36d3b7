import type {
  Category,
  Decision,
  FoundStretch,
  ReviewAnswer,
  ReviewChange,
  Stretch,
  TextDecisions,
  TextInReview,
} from "../../shared/protocol/reviewMessages.ts";
import { placesOf } from "./segments.ts";

export type Answer = Pick<Decision, "decision" | "replacement" | "reason">;

/** What this text would be sent back as; decisions that were not made are not in it. */
export function decisionsOf(text: TextInReview): TextDecisions {
  const { noteId, sourceHash, marks, read, storyRisk } = text;
  const decisions = text.findings.flatMap((finding) => {
    const { start, end, category, decision, replacement, reason } = finding;
    if (decision === "pending") return [];
    return { start, end, category, decision, replacement, reason };
  });
  return { noteId, sourceHash, decisions, marks, read, storyRisk };
}

/** Mentions of the same person or place in all texts, this one included. */
export function mentionsOf(
  { texts }: ReviewAnswer,
  finding: FoundStretch,
): readonly { text: TextInReview; finding: FoundStretch }[] {
  return texts.flatMap((text) =>
    text.findings
      .filter(
        ({ id, entityKey }) =>
          id === finding.id ||
          (entityKey !== undefined && entityKey === finding.entityKey),
      )
      .map((mention) => ({ text, finding: mention })),
  );
}

/** The change that gives these findings this answer. */
export function answering(
  { texts }: ReviewAnswer,
  ids: ReadonlySet<string>,
  answer: Answer,
): ReviewChange {
  const answered = ({ ...finding }: FoundStretch): FoundStretch => {
    if (!ids.has(finding.id)) return finding;
    const { replacement, reason, ...bare } = finding;
    return { ...bare, ...answer };
  };
  return {
    texts: texts
      .filter(({ findings }) => findings.some(({ id }) => ids.has(id)))
      .map((text) =>
        decisionsOf({ ...text, findings: text.findings.map(answered) }),
      ),
  };
}

/** The review as it will be, for the screen to show while the server has not answered yet. */
export function foreseen(
  review: ReviewAnswer,
  { texts = [], always = review.always }: ReviewChange,
): ReviewAnswer {
  const changed = new Map(texts.map((change) => [change.noteId, change]));
  return {
    ...review,
    always,
    texts: review.texts.map((text) => {
      const change = changed.get(text.noteId);
      if (change === undefined) return text;
      const { read, storyRisk, marks, decisions } = change;
      const findings = text.findings.map((finding) => ({
        ...finding,
        ...decisions.find(isAt(finding)),
      }));
      return { ...text, read, storyRisk, marks, findings };
    }),
  };
}

const isAt =
  ({ start, end, category }: Stretch) =>
  (other: Stretch): boolean =>
    other.start === start && other.end === end && other.category === category;

/** A change of one text as a whole: read, its story, its marks. */
export const changing = (
  text: TextInReview,
  patch: Partial<Pick<TextInReview, "read" | "storyRisk" | "marks">>,
): ReviewChange => ({ texts: [decisionsOf({ ...text, ...patch })] });

export interface Marking {
  readonly words: string;
  readonly category: Category;
  /** In every text of this evening, and in what may still be written. */
  readonly everywhere: boolean;
  /** Words in its place; empty for a label. */
  readonly replacement: string;
}

/** The change that marks words by hand; null when they do not stand in this text. */
export function marking(
  review: ReviewAnswer,
  text: TextInReview,
  { words, category, everywhere, replacement }: Marking,
): ReviewChange | null {
  const places = placesOf(words, text.text);
  if (places.length === 0) return null;
  if (everywhere)
    return {
      always: [...review.always, { text: words.trim(), category }],
    };
  const marks = places.map((place) => ({
    ...place,
    category,
    ...(replacement.trim() !== "" && { replacement: replacement.trim() }),
  }));
  return changing(text, { marks: [...text.marks, ...marks] });
}
