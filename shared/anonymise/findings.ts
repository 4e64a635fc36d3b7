import type { Reason } from "./reasons.ts";

/** What kind of thing was found. QUASI: not a name, yet pointing at one person in a small circle. */
export type Category =
  | "NAME"
  | "PLACE"
  | "ORG"
  | "PHONE"
  | "EMAIL"
  | "URL"
  | "ID"
  | "IBAN"
  | "DATE"
  | "AGE"
  | "QUASI";

/** certain and likely are replaced unless a reader keeps them; a suggestion must be decided. */
export type Tier = "certain" | "likely" | "suggestion";

export type Action = "replace" | "generalise" | "keep";

export type Decision = "pending" | "accept" | "keep" | "edit" | "dropNote";

/** What a detector reports, before overlaps are settled. UTF-16 offsets, end exclusive. */
export interface Mention {
  start: number;
  end: number;
  category: Category;
  tier: Tier;
  /** 0 to 1; from 0.7 on, a name is looked for in the other notes of the session too. */
  confidence: number;
  reason: Reason;
  /** The same for all mentions of one person, place or organisation, as far as known. */
  entityKey?: string;
}

export interface Finding {
  id: string;
  noteId: string;
  /** UTF-16 offsets into the NFC form of the note; end exclusive. */
  start: number;
  end: number;
  category: Category;
  tier: Tier;
  confidence: number;
  /** Which rule found it: the key of a plain-language reason in the texts of the review. */
  source: Reason;
  entityKey?: string;
  /** `text` without a number; numbers are given at the export (see pseudonyms.ts). */
  proposal: { action: Action; text: string };
  decision: Decision;
  /** What to write instead, when the decision is `edit`. */
  replacement?: string;
  /** Required when a certain or likely finding is kept. */
  reason?: string;
  by?: "machine" | "reviewer1" | "reviewer2";
  /** ISO time; stays on this computer. */
  at?: string;
}

export interface NoteReview {
  noteId: string;
  /** Decisions fall when the note no longer has this hash. */
  sourceHash: string;
  findings: Finding[];
  manual: Finding[];
  read: boolean;
  /** A human judgement on the story itself: would an insider know who this is? */
  storyRisk: "none" | "recognisable" | "drop";
}

/** Nothing leaves unless every count is zero. */
export interface ExportGate {
  pending: number;
  unread: number;
  residual: number;
  withdrawn: number;
  smallCells: number;
  ok: boolean;
}
