import { detect } from "./detect.ts";
import type { Scope } from "./detectors/detector.ts";
import { participants } from "./detectors/participants.ts";
import type { Finding, Mention } from "./findings.ts";
import { fold } from "./fold.ts";
import { knownNames, type KnownPerson } from "./knownNames.ts";
import type { Language } from "./names/lists.ts";
import { prepare, type PreparedNote } from "./note.ts";
import {
  peopleMet,
  personOf,
  worthLookingFor,
  type Surface,
} from "./propagate.ts";
import { resolve } from "./resolve.ts";
import { toFinding } from "./toFinding.ts";

export interface NoteText {
  id: string;
  text: string;
  /** When it differs from the session's. */
  language?: Language;
}

export interface FindOptions {
  language: Language;
  /** The names of the participants and facilitators, one string a person, as registered. */
  knownNames: readonly string[];
  /** Venue, neighbourhood and town of the session. */
  places?: readonly string[];
  /** Whatever the organiser never wants to read in an export. */
  always?: readonly string[];
}

interface Draft {
  id: string;
  note: PreparedNote;
  mentions: readonly Mention[];
}

function phrases(terms: readonly string[] = []): string[] {
  return terms
    .map((term) => fold(term.normalize("NFC")).trim())
    .filter((term) => term.length > 1);
}

function scopeOf({ knownNames: names, places, always }: FindOptions): Scope {
  return {
    known: knownNames(names),
    places: phrases(places),
    always: phrases(always),
  };
}

/** What stands in a note once overlaps are settled. */
function surfacesIn({ note, mentions }: Draft): Surface[] {
  return resolve(mentions, note.text).map((mention) => ({
    mention,
    surface: note.text.slice(mention.start, mention.end),
  }));
}

/** Names met in one note, looked for in this one too; what is already taken out stays as it is. */
function metAgain({ note, mentions }: Draft, scope: Scope): Mention[] {
  const applied = mentions.filter(({ tier }) => tier !== "suggestion");
  return participants(note, scope).filter(({ start, end }) =>
    applied.every((other) => other.end <= start || end <= other.start),
  );
}

/** Somebody who is not registered is still one person in all notes. */
function withPerson(
  mention: Mention,
  text: string,
  met: readonly KnownPerson[],
): Mention {
  if (mention.category !== "NAME" || mention.entityKey !== undefined) {
    return mention;
  }
  const person = personOf(text.slice(mention.start, mention.end), met);
  return person === undefined ? mention : { ...mention, entityKey: person };
}

/**
 * Everything in the notes of one session that may tell who somebody is; overlaps settled, in the
 * order of the notes. Offsets are UTF-16, into the NFC form of each text. Throws on nothing.
 */
export function findIn(
  notes: readonly NoteText[],
  options: FindOptions,
): Finding[] {
  const scope = scopeOf(options);
  const drafts = notes.map(({ id, text, language }): Draft => {
    const note = prepare(text.normalize("NFC"), language ?? options.language);
    return { id, note, mentions: detect(note, scope) };
  });
  const met = peopleMet(drafts.flatMap(surfacesIn));
  const elsewhere = { ...scope, known: knownNames([], worthLookingFor(met)) };
  const groupSize = options.knownNames.length;
  return drafts.flatMap((draft) => {
    const { text, language } = draft.note;
    const mentions = [...draft.mentions, ...metAgain(draft, elsewhere)];
    const setting = { noteId: draft.id, text, language, groupSize };
    return resolve(mentions, text).map((mention) =>
      toFinding(withPerson(mention, text, met), setting),
    );
  });
}
