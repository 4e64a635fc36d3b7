/** The review of what leaves the house, as it travels: findings, decisions, and what is still open. */

export const categories = [
  "NAME",
  "PLACE",
  "ORG",
  "PHONE",
  "EMAIL",
  "URL",
  "ID",
  "IBAN",
  "DATE",
  "AGE",
  "QUASI",
] as const;
export type Category = (typeof categories)[number];

export const textOrigins = [
  "offered",
  "themes",
  "wentWell",
  "wasHard",
  "next",
  "obstacles",
  "partners",
  "trouble",
  "evaluation",
] as const;
export type TextOrigin = (typeof textOrigins)[number];

/** A human judgement on the story itself: nobody outside the circle knows whose it is, somebody may, or it stays out. */
export const storyRisks = ["none", "recognisable", "drop"] as const;
export type StoryRisk = (typeof storyRisks)[number];

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
  category: Category;
}

/** Marked by hand: replaced by a label, or by these words. */
export interface Mark extends Stretch {
  replacement?: string | undefined;
}

/** What a person decided of a stretch that the search found. */
export interface Decision extends Stretch {
  decision: "accept" | "keep" | "edit";
  /** The words in its place; only for `edit`. */
  replacement?: string | undefined;
  /** Why it may stay; only for `keep`, and needed there unless it was only a suggestion. */
  reason?: string | undefined;
}

export interface FoundStretch extends Stretch {
  id: string;
  tier: "certain" | "likely" | "suggestion";
  /** Which rule found it; there is a text for each. */
  source: string;
  /** Mentions of one person or place: one decision for all. */
  entityKey?: string | undefined;
  proposal: { action: "replace" | "generalise" | "keep"; text: string };
  decision: "pending" | Decision["decision"];
  replacement?: string | undefined;
  reason?: string | undefined;
}

export interface TextInReview {
  noteId: string;
  origin: TextOrigin;
  text: string;
  /** Decisions belong to this text; they fall when it changes. */
  sourceHash: string;
  findings: FoundStretch[];
  marks: Mark[];
  read: boolean;
  storyRisk: StoryRisk;
  /** As a reader of the file will see it; null when it stays out. */
  result: string | null;
}

/** Words to take out wherever they stand in this session. */
export interface HiddenTerm {
  text: string;
  category: Category;
}

/** What stands between the review and a file; all 0 when nothing does. */
export interface OpenMatters {
  /** Findings without a decision. */
  pending: number;
  /** Texts that nobody marked as read. */
  unread: number;
  /** Known names and other findings that the finished file would still hold. */
  residual: number;
  /** Texts that were read and have since been wiped or taken back. */
  withdrawn: number;
  /** Numbers of people under five that would stand alone. */
  smallCells: number;
  /** Texts whose story somebody outside the circle may recognise. */
  recognisable: number;
  /** 1 while nobody ticked both boxes over exactly these texts. */
  unsigned: number;
}

/** Answer of `GET` and `PUT /api/sessions/:id/review`. */
export interface ReviewAnswer {
  texts: TextInReview[];
  always: HiddenTerm[];
  open: OpenMatters;
  /** What the search still finds in the results; to be marked by hand. */
  residual: string[];
  /** People who ticked both boxes over exactly these texts. */
  readers: number;
  /** Whether the one who asks is among them. */
  signed: boolean;
}

export interface TextDecisions {
  noteId: string;
  sourceHash: string;
  decisions: Decision[];
  marks: Mark[];
  read: boolean;
  storyRisk: StoryRisk;
}

/** Body of `PUT /api/sessions/:id/review`: what is named here replaces what was there, the rest stays. */
export interface ReviewChange {
  texts?: TextDecisions[] | undefined;
  always?: HiddenTerm[] | undefined;
  /** "I read everything" and "nobody in it can be recognised", both. */
  signed?: boolean | undefined;
}

export const reviewLimits = {
  reasonCharacters: 200,
  replacementCharacters: 200,
  termCharacters: 80,
  terms: 200,
  stretches: 200,
  texts: 400,
} as const;

export const exportFormats = ["docx", "html", "md", "csv", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];
