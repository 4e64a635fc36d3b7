/** A format is a list of phases, as data; a session runs a plan made from a format. Source: the method, section 3. */

export const formatIds = [
  "multilogem",
  "openConversation",
  "reflectingTalk",
  "trialog",
  "selfHelp",
  "herstelwerkgroep",
  "circleWay",
  "dialogueTable",
  "sociocraticRounds",
  "fishbowl",
  "intervisie",
  "incidentMethod",
] as const;
export type FormatId = (typeof formatIds)[number];

export const speakerRules = [
  "facilitators",
  "all",
  "holder",
  "bringer",
  "allButBringer",
  "pair",
  "innerCircle",
  "none",
] as const;
export type Speakers = (typeof speakerRules)[number];

export const orderRules = [
  "fixed",
  "circle",
  "queue",
  "notYetSpokenFirst",
  "piece",
  "pair",
  "free",
  "silent",
] as const;
export type OrderRule = (typeof orderRules)[number];

export const equalVoiceModes = ["off", "same", "share"] as const;
export type EqualVoiceMode = (typeof equalVoiceModes)[number];

export const crossTalkModes = ["none", "clarifyingOnly", "free"] as const;
export type CrossTalk = (typeof crossTalkModes)[number];

export const boardModes = ["off", "read", "drafts", "scribe", "open"] as const;
export type BoardMode = (typeof boardModes)[number];

export const settings = ["room", "online", "mixed"] as const;
export type Setting = (typeof settings)[number];

export const languages = ["nl", "en", "fr", "tr"] as const;
export type Language = (typeof languages)[number];

/** Words of an organiser's own, in the languages in which they wrote them. Shown as text, never as markup. */
export type OwnWords = { readonly [Each in Language]?: string };

/** One step of an evening. Times are hints: a phase never ends by itself and no turn is ever cut off. */
export interface Phase {
  readonly id: string;
  readonly on: boolean;
  readonly speakers: Speakers;
  readonly order: OrderRule;
  /** Soft length of the phase in minutes; null when it takes what it takes. */
  readonly minutes: number | null;
  /** Soft length of one turn in seconds; null when a turn has no allotment. */
  readonly turnSeconds: number | null;
  readonly equalVoice: EqualVoiceMode;
  readonly minTurnSeconds: number | null;
  readonly maxTurnSeconds: number | null;
  /** Seconds of the phase that are not shared out, kept for rounding off. */
  readonly reserveSeconds: number;
  readonly crossTalk: CrossTalk;
  readonly board: BoardMode;
  /** Who comes at the end of the round, after all others. */
  readonly last: "nobody" | "bringer" | "newcomers";
  /** Chairs of the inner circle, the free one included (fishbowl). */
  readonly chairs: number | null;
  /** Instead of the shipped name and question, in a format of an organisation's own. */
  readonly name?: OwnWords;
  readonly prompt?: OwnWords;
}

/** The shipped step that a repeated one is like: `stories1` for `stories1-2`. */
export function kindOf(phaseId: string): string {
  return phaseId.replace(/-\d+$/, "");
}

export interface Format {
  readonly id: FormatId;
  readonly phases: readonly Phase[];
}

/** A format that an organisation made from a shipped one. It holds no person. */
export interface OwnFormat {
  /** What it counts as wherever its own words must not go: the session note, a file. */
  readonly from: FormatId;
  readonly name: OwnWords;
  readonly phases: readonly Phase[];
}

/** What one session runs: the phases that are on, `arriving` always first. It does not change during the evening. */
export interface Plan {
  readonly format: FormatId;
  readonly setting: Setting;
  readonly leadsTakeTurns: boolean;
  readonly phases: readonly Phase[];
}
