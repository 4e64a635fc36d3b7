import { fold } from "../../shared/anonymise/fold.ts";
import type {
  HiddenTerm,
  ReviewChange,
  TextDecisions,
} from "../../shared/protocol/reviewMessages.ts";
import type { ReviewedText } from "./review.ts";
import type { ReviewState, Signature } from "./reviewState.ts";

/** The state with this change in it. What was decided of texts that are no longer there goes. */
export function changedReview(
  state: ReviewState,
  change: ReviewChange,
  texts: readonly ReviewedText[],
): ReviewState {
  const present = new Set(texts.map(({ noteId }) => noteId));
  const entries = [
    ...Object.entries(state.texts),
    ...(change.texts ?? []).map(stored),
  ].filter(([noteId]) => present.has(noteId));
  return {
    ...state,
    texts: Object.fromEntries(entries),
    always: eachOnce(change.always ?? state.always),
  };
}

const stored = ({
  noteId,
  ...decisions
}: TextDecisions): [string, ReviewState["texts"][string]] => [
  noteId,
  decisions,
];

const eachOnce = (terms: readonly HiddenTerm[]): readonly HiddenTerm[] => [
  ...new Map(terms.map((term) => [fold(term.text), term])).values(),
];

/** One signature a reader: the newest, or none. */
export const signedBy = (
  state: ReviewState,
  reader: string,
  signature: Signature | null,
): ReviewState => ({
  ...state,
  signatures: [
    ...state.signatures.filter((one) => one.reader !== reader),
    ...(signature === null ? [] : [signature]),
  ],
});
