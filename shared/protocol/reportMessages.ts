/** The session note as it travels between the server and those who write it. Source: the method, section 5. */
import type { ClosingFacts } from "../domain/closing.ts";
import type { FormatId, Language, Setting } from "../domain/format.ts";

export const swotMarks = [
  "strength",
  "weakness",
  "opportunity",
  "threat",
] as const;
export type SwotMark = (typeof swotMarks)[number];

/** Who could be in the circle: yes, no, or not said; never how many. */
export const perspectives = [
  "livedExperience",
  "familyCarer",
  "careWorker",
  "neighbourhoodPolice",
  "volunteer",
  "neighbour",
] as const;
export type Perspective = (typeof perspectives)[number];

export const crowdBands = ["none", "few", "more"] as const;
/** 0, 1 to 4, 5 or more. */
export type CrowdBand = (typeof crowdBands)[number];

export const remarkLists = ["wentWell", "wasHard", "next"] as const;
export type RemarkList = (typeof remarkLists)[number];

export interface Remark {
  text: string;
  swot: SwotMark | null;
}

export interface ObstacleAndProposal {
  obstacle: string;
  proposal: string;
}

/** What the facilitators add to the facts; null where they did not say. */
export interface Remarks extends Record<RemarkList, Remark[]> {
  obstacles: ObstacleAndProposal[];
  partners: string[];
  themes: string[];
  technicalTrouble: string;
  perspectives: Record<Perspective, boolean | null>;
  newcomers: CrowdBand | null;
  returning: CrowdBand | null;
  professionalLead: boolean | null;
  expertLead: boolean | null;
  interpreter: boolean | null;
}

export interface SessionNote {
  /** `2026-03`: an evening is known by its month, never by its day. */
  readonly month: string;
  readonly neighbourhood: string | null;
  readonly format: FormatId;
  readonly setting: Setting;
  readonly language: Language;
  readonly facts: ClosingFacts;
  /** Version of the notice on what is kept that people were shown. */
  readonly notice: number;
  readonly remarks: Remarks;
  /** Grows with each change, so that two writers do not undo each other. */
  readonly revision: number;
  /** The review is finished: it stays as it is. */
  readonly finished?: true;
}

/** Body of `PUT /api/sessions/:id/note`; `revision` is the one that was read. */
export interface ChangeRemarks {
  revision: number;
  remarks: Remarks;
}

export const noteLimits = {
  remarkCharacters: 1_000,
  wordCharacters: 80,
  items: 20,
} as const;

export const emptyRemarks: Remarks = {
  wentWell: [],
  wasHard: [],
  next: [],
  obstacles: [],
  partners: [],
  themes: [],
  technicalTrouble: "",
  perspectives: {
    livedExperience: null,
    familyCarer: null,
    careWorker: null,
    neighbourhoodPolice: null,
    volunteer: null,
    neighbour: null,
  },
  newcomers: null,
  returning: null,
  professionalLead: null,
  expertLead: null,
  interpreter: null,
};
