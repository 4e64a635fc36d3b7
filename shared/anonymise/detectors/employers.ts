import { relations } from "../cues.ts";
import type { Mention } from "../findings.ts";
import { lists } from "../names/lists.ts";
import type { PreparedNote, Word } from "../note.ts";
import { oneOf } from "../patterns.ts";
import { mention, type Detector, type Kind, type Scope } from "./detector.ts";
import {
  turkishWork,
  work,
  workOwners,
  workPeople,
  workPlaces,
} from "./organisationWords.ts";

const employer: Kind = { category: "ORG", reason: "employer", confidence: 0.8 };

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

const workWords = set(work);
const places = set(workPlaces);
const people = set(workPeople);
const owners = set(workOwners);
const articles = set("de den het t la le les l the");
/** "werkt al jaren in de keuken bij": so many words may stand between. */
const farthest = 4;
const longestName = 4;

/** The words that run up to this one in the same sentence, nearest first. */
function before(note: PreparedNote, word: Word): Word[] {
  const found: Word[] = [];
  let next = word;
  while (found.length <= farthest + 1) {
    const one = note.words[next.index - 1];
    if (!one || /[.!?;\n]/.test(next.gap)) break;
    found.push(one);
    next = one;
  }
  return found;
}

/** "werkt … bij X", "mijn baas van de X". */
function isWorkedAt(note: PreparedNote, word: Word): boolean {
  const run = before(note, word);
  const rest = run[0] && articles.has(run[0].folded) ? run.slice(1) : run;
  const [preposition, ...led] = rest;
  if (!preposition) return false;
  const [nearest, second] = led;
  // "collega's" is two words here: "collega" and "s".
  const person = nearest?.folded === "s" ? second : nearest;
  if (owners.has(preposition.folded) && people.has(person?.folded ?? "")) {
    return true;
  }
  return (
    places.has(preposition.folded) &&
    led.slice(0, farthest).some(({ folded }) => workWords.has(folded))
  );
}

/** The capitalised words from here on: "Volvo Trucks", "La Lorraine". */
function nameFrom(note: PreparedNote, first: Word): Word[] {
  const words = [first];
  for (const word of note.words.slice(first.index + 1)) {
    const joins = /^(?:[ -]| ?& ?)$/.test(word.gap);
    if (!word.capital || !joins || words.length === longestName) break;
    words.push(word);
  }
  return words;
}

/** "Hasan Ford'da", "startte in Genk": people and towns are no employers. */
function company(
  words: readonly Word[],
  { known }: Scope,
): readonly Word[] | null {
  const { given, places: towns } = lists();
  const start = words.findIndex(
    ({ folded }) =>
      !known.parts.has(folded) && !given.has(folded) && !relations.has(folded),
  );
  const rest = start < 0 ? [] : words.slice(start);
  const phrase = rest.map(({ folded }) => folded).join(" ");
  return rest.length === 0 || towns.has(phrase) ? null : rest;
}

function asMention(words: readonly Word[]): Mention[] {
  const first = words[0];
  const last = words.at(-1);
  return first && last ? [mention(first.start, last.end, employer)] : [];
}

const turkishWorking = new RegExp(
  String.raw`^'?(?:[dt][ae](?:ki|n)?)?\s+${oneOf(turkishWork)}`,
  "u",
);

/** "Ford'da çalışıyor": the verb comes last; without an apostrophe the first word may be anybody. */
function isTurkishWork(note: PreparedNote, words: readonly Word[]): boolean {
  const last = words.at(-1);
  if (note.language !== "tr" || !last) return false;
  const rest = note.folded.slice(last.end);
  const sure = !words[0]?.opens || rest.startsWith("'");
  return sure && turkishWorking.test(rest);
}

function worked(note: PreparedNote, word: Word, scope: Scope): Mention[] {
  const found = company(nameFrom(note, word), scope);
  if (!found) return [];
  const isWork = isWorkedAt(note, word) || isTurkishWork(note, found);
  return isWork ? asMention(found) : [];
}

/** The middle of a name: its first word has been looked at. */
function continuesName(note: PreparedNote, word: Word): boolean {
  const earlier = note.words[word.index - 1];
  return earlier?.capital === true && /^[ -]$/.test(word.gap);
}

/** Where somebody works, learns or is cared for, by what is said of it. */
export const employers: Detector = (note, scope) =>
  note.words
    .filter((word) => word.capital && !continuesName(note, word))
    .flatMap((word) => worked(note, word, scope));
