import { ages } from "./detectors/ages.ts";
import { bankAccounts } from "./detectors/bankAccounts.ts";
import { dates, fullDates } from "./detectors/dates.ts";
import { without, type Detector, type Scope } from "./detectors/detector.ts";
import { links } from "./detectors/links.ts";
import { mail } from "./detectors/mail.ts";
import { nationalNumbers } from "./detectors/nationalNumbers.ts";
import { numberPlates } from "./detectors/numberPlates.ts";
import { organisations } from "./detectors/organisations.ts";
import { otherNames } from "./detectors/otherNames.ts";
import { participants } from "./detectors/participants.ts";
import { phones } from "./detectors/phones.ts";
import { quasi } from "./detectors/quasi.ts";
import { longNumbers, references } from "./detectors/references.ts";
import { sessionTerms } from "./detectors/sessionTerms.ts";
import { smallLetterNames } from "./detectors/smallLetterNames.ts";
import { streets } from "./detectors/streets.ts";
import { titledNames } from "./detectors/titledNames.ts";
import { towns } from "./detectors/towns.ts";
import type { Finding, Mention } from "./findings.ts";
import { fold } from "./fold.ts";
import { knownNames } from "./knownNames.ts";
import { bareLabel } from "./labels.ts";
import type { Language } from "./names/lists.ts";
import { prepare, type PreparedNote } from "./note.ts";
import { peopleMet, personOf, worthLookingFor } from "./propagate.ts";
import { resolve } from "./resolve.ts";

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

/** In this order, each blind to what the ones before took: digits are read once. */
const exact: readonly Detector[] = [
  mail,
  links,
  bankAccounts,
  nationalNumbers,
  fullDates,
  numberPlates,
  references,
  phones,
  longNumbers,
];
const byContext: readonly Detector[] = [
  dates,
  ages,
  streets,
  towns,
  organisations,
  otherNames,
  titledNames,
  smallLetterNames,
  sessionTerms,
  quasi,
];

function detect(note: PreparedNote, scope: Scope): Mention[] {
  let found: Mention[] = [];
  let rest = note;
  for (const detector of exact) {
    const more = detector(rest, scope);
    found = [...found, ...more];
    if (more.length > 0) {
      rest = {
        ...rest,
        plain: without(rest.plain, more),
        folded: without(rest.folded, more),
      };
    }
  }
  return [...found, ...byContext.flatMap((detector) => detector(rest, scope))];
}

function isOutside(
  { start, end }: Mention,
  others: readonly Mention[],
): boolean {
  return others.every((other) => other.end <= start || end <= other.start);
}

interface Draft {
  id: string;
  note: PreparedNote;
  mentions: Mention[];
}

/** Steps 1 to 8 for each note by itself. */
function draft(
  { id, text, language }: NoteText,
  options: FindOptions,
  scope: Scope,
): Draft {
  const note = prepare(text.normalize("NFC"), language ?? options.language);
  const mentions = detect(note, scope);
  return { id, note, mentions: [...participants(note, scope), ...mentions] };
}

function surfaces({ note, mentions }: Draft) {
  return resolve(mentions, note.text).map((mention) => ({
    mention,
    surface: note.text.slice(mention.start, mention.end),
  }));
}

function toFinding(
  id: string,
  { text, language }: PreparedNote,
  mention: Mention,
): Finding {
  const { reason, entityKey, ...rest } = mention;
  const suggested = mention.tier === "suggestion";
  const generalised = mention.category === "AGE" || mention.category === "DATE";
  return {
    ...rest,
    id: `${id}:${String(mention.start)}-${String(mention.end)}:${mention.category}`,
    noteId: id,
    source: reason,
    ...keyFor(mention, text.slice(mention.start, mention.end)),
    proposal: {
      action: generalised ? "generalise" : "replace",
      text: bareLabel(language, mention.category),
    },
    decision: suggested ? "pending" : "accept",
    ...(suggested ? {} : { by: "machine" as const }),
  };
}

/** One place or organisation is one entity however often it is named. */
function keyFor(
  { category, entityKey }: Mention,
  surface: string,
): { entityKey?: string } {
  if (entityKey !== undefined) return { entityKey };
  if (category !== "PLACE" && category !== "ORG") return {};
  return { entityKey: `${category.toLowerCase()}:${fold(surface)}` };
}

/**
 * Everything in the notes of one session that may tell who somebody is; overlaps settled, in the
 * order of the notes. Offsets are UTF-16, into the NFC form of each text. Throws on nothing.
 */
export function findIn(
  notes: readonly NoteText[],
  options: FindOptions,
): Finding[] {
  const phrases = (list: readonly string[] = []) =>
    list
      .map((phrase) => fold(phrase.normalize("NFC")).trim())
      .filter((phrase) => phrase.length > 1);
  const scope: Scope = {
    known: knownNames(options.knownNames),
    places: phrases(options.places),
    always: phrases(options.always),
  };
  const drafts = notes.map((note) => draft(note, options, scope));
  const met = peopleMet(drafts.flatMap(surfaces));
  const elsewhere: Scope = {
    ...scope,
    known: knownNames([], worthLookingFor(met)),
  };
  return drafts.flatMap(({ id, note, mentions }) => {
    const again = participants(note, elsewhere).filter((name) =>
      isOutside(
        name,
        mentions.filter(({ tier }) => tier !== "suggestion"),
      ),
    );
    return resolve([...mentions, ...again], note.text).map((mention) => {
      const person =
        mention.category === "NAME" && mention.entityKey === undefined
          ? personOf(note.text.slice(mention.start, mention.end), met)
          : undefined;
      return toFinding(
        id,
        note,
        person === undefined ? mention : { ...mention, entityKey: person },
      );
    });
  });
}
