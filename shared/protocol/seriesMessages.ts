/** A series of evenings as an organiser plans it. It holds no person: who leads is yes or no, never a name. */
import type { FormatId, Language, Setting } from "../domain/format.ts";
import type { PlannedSession } from "./messages.ts";
import type { Rhythm } from "./rhythm.ts";

/** Body of `POST /api/series` and `PUT /api/series/:id`. */
export interface SeriesDetails {
  title: string;
  neighbourhood: string;
  format: FormatId;
  language: Language;
  setting: Setting;
  rhythm: Rhythm;
  /** Whether a professional leads, and an expert by experience; null when not said. */
  professionalLead: boolean | null;
  expertLead: boolean | null;
}

/** One of `GET /api/series`. */
export interface Series extends SeriesDetails {
  readonly seriesId: string;
  readonly createdAt: number;
  /** The evenings in it, in the order in which they were planned. */
  readonly sessionIds: readonly string[];
}

/** `GET /api/series/:id`: what the next evening would begin with. */
export interface SeriesWithNext extends Series {
  readonly next: {
    readonly plannedFor: string | null;
    /** Theme words of the last evening that has any in its session note. */
    readonly themes: readonly string[];
  };
}

/** Body of `POST /api/series/:id/sessions`. Themes are chosen among `next.themes`; nothing else can be carried over. */
export interface NextEvening {
  plannedFor?: string | undefined;
  themes?: string[] | undefined;
}

export type PlannedInSeries = PlannedSession & { seriesId: string };
