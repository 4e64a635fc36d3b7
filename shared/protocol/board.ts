/**
 * The document of the notes board, as both ends agree on it. Each seat's cards stand under its own root, a `Y.Map` of
 * card id → card; a card is a `Y.Map` with the fields of `NoteCard`, where `text` is a `Y.Text`.
 */

/** Cards of the whole circle: written by facilitators and the scribe. */
export const sharedRoot = "shared";

/** Card id → `true`: taken from the screens by a facilitator, who may bring it back. */
export const hiddenRoot = "hidden";

/** The headings of the board. A card with another theme stands under the first one. */
export const boardThemes = [
  "takeAlong",
  "experiences",
  "questions",
  "themeWords",
] as const;
export type BoardTheme = (typeof boardThemes)[number];

export interface NoteCard {
  readonly text: string;
  readonly theme: string;
  /** Id of the phase in which it was written. */
  readonly phase: string;
  /** Its writer lets it go into the report. */
  readonly offered: boolean;
  /** Minute of the session. */
  readonly at: number;
}

export const noteFields = [
  "text",
  "theme",
  "phase",
  "offered",
  "at",
] as const satisfies readonly (keyof NoteCard)[];

/** A key: of a card, a theme or a phase. Never words. */
export const keyPattern = /^[\w-]{1,40}$/;

export const notesCloseCodes = {
  notSignedIn: 4401,
  notAllowed: 4403,
  limits: 4408,
  refused: 4409,
} as const;
