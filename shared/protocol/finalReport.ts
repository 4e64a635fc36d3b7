/** The final report over a series of evenings, as it travels. Source of its parts: the method, section 5. */
import type { ObstacleAndProposal, SwotMark } from "./reportMessages.ts";
import type {
  Category,
  FoundStretch,
  OpenMatters,
  TextOrigin,
} from "./reviewMessages.ts";

/** What an organiser writes, in the order of the report; `participants` stands on the page for participants only. */
export const finalTexts = [
  "frame",
  "approach",
  "nextPhases",
  "experiences",
  "online",
  "neighbourhoods",
  "recommendations",
  "participants",
] as const;
export type FinalText = (typeof finalTexts)[number];

export interface FinalWords {
  texts: Record<FinalText, string>;
  swot: Record<SwotMark, string[]>;
  obstacles: ObstacleAndProposal[];
  /** Ids of what comes from the evenings and stays out. */
  leftOut: string[];
}

/** Words that the search finds and that may stay, and why. */
export interface KeptWords {
  words: string;
  reason: string;
}

/** What was read and left in the note of an evening; its id tells neither the evening nor the place in it. */
export interface FinalSource {
  readonly id: string;
  readonly origin: Exclude<TextOrigin, "obstacles">;
  readonly text: string;
}

export interface FinalFinding {
  /** Where it stands: `frame`, `swot.threat.0`, `obstacles.1.proposal`, or the id of a source. */
  readonly at: string;
  readonly words: string;
  readonly category: Category;
  readonly tier: FoundStretch["tier"];
}

/** Answer of `GET` and `PUT /api/series/:id/report`. */
export interface FinalReport {
  readonly title: string;
  /** Evenings whose review is finished: these are in it. */
  readonly evenings: number;
  /** Evenings of the series that are not in it yet. */
  readonly notReady: number;
  /** Grows with each change; 0 while nothing is kept, and then `words` are taken from the evenings. */
  readonly revision: number;
  readonly words: FinalWords;
  readonly sources: readonly FinalSource[];
  readonly kept: readonly KeptWords[];
  /** Found and not kept. */
  readonly findings: readonly FinalFinding[];
  readonly open: Pick<OpenMatters, "pending" | "unsigned">;
  /** Both boxes are ticked over exactly these words and evenings. */
  readonly signed: boolean;
}

/** Body of `PUT /api/series/:id/report`; `revision` is the one that was read. */
export interface ChangeFinalReport {
  revision: number;
  words: FinalWords;
  kept: KeptWords[];
  signed: boolean;
}

/** `GET /api/series/:id/report/export?as=…&for=…`: the whole, or one plain page for those who were there. */
export const finalReaders = ["funder", "participants"] as const;
export type FinalReader = (typeof finalReaders)[number];

export const finalLimits = {
  /** Fewer would let a number of people be worked out. */
  fewestEvenings: 3,
  textCharacters: 4_000,
  items: 40,
  kept: 200,
  keptCharacters: 200,
  leftOut: 4_000,
} as const;
