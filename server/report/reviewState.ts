import type {
  HiddenTerm,
  TextDecisions,
} from "../../shared/protocol/reviewMessages.ts";

/** Somebody read everything and ticked both boxes. */
export interface Signature {
  /** Tells readers apart; never shown. */
  readonly reader: string;
  readonly role: "facilitator" | "organiser";
  /** Hash of all that was read and decided: after any change to that, the signature no longer counts. */
  readonly over: string;
}

/** The review as it is stored, sealed. Decisions hold places, not words; `always` holds words, as a search needs them. */
export interface ReviewState {
  readonly texts: Readonly<Record<string, Omit<TextDecisions, "noteId">>>;
  readonly always: readonly HiddenTerm[];
  readonly signatures: readonly Signature[];
}

export const newReview: ReviewState = { texts: {}, always: [], signatures: [] };
