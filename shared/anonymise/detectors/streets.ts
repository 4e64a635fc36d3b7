import type { Mention } from "../findings.ts";
import { fold } from "../fold.ts";
import { lists } from "../names/lists.ts";
import type { PreparedNote, Word } from "../note.ts";
import { everywhere } from "../patterns.ts";
import { isListedWord, isProbablyWord } from "../vocabulary.ts";
import { matches, mention, type Detector, type Kind } from "./detector.ts";
import {
  counted,
  dutchEnding,
  englishEnding,
  frenchStart,
  houseNumber,
  inner,
  numberBefore,
  plainDutchEnding,
  turkishEnding,
} from "./streetWords.ts";

const street: Kind = { category: "PLACE", reason: "street", confidence: 0.95 };
const postcode: Kind = {
  category: "PLACE",
  reason: "postcode",
  confidence: 0.95,
};

function connects({ gap }: Word): boolean {
  return /^(?:[ '-]|\. ?)$/.test(gap);
}

/** A capital that only starts the sentence: "In", "Onderweg". */
function opensAsWord(note: PreparedNote, { opens, folded }: Word): boolean {
  return opens && isProbablyWord(note.language, folded);
}

/** The first of the capitalised words that lead up to this one, small words between them included. */
function leftmost(note: PreparedNote, from: Word): Word {
  let first = from;
  let next = from;
  for (;;) {
    const before = note.words[next.index - 1];
    if (!before || !connects(next)) return first;
    const isWord = isListedWord(note.language, before.folded);
    if (before.capital && before.opens && isWord) return first;
    if (before.capital) first = before;
    else if (!inner.has(before.folded)) return first;
    next = before;
  }
}

/** The last of the capitalised words that follow this one; null when none does. */
function rightmost(note: PreparedNote, from: Word): Word | null {
  let last: Word | null = null;
  for (const word of note.words.slice(from.index + 1)) {
    if (!connects(word)) break;
    if (word.capital) last = word;
    else if (!inner.has(word.folded)) break;
  }
  return last;
}

/** How far the number behind a street goes. */
function numberEnd({ folded }: PreparedNote, end: number): number {
  houseNumber.lastIndex = end;
  const found = houseNumber.exec(folded)?.[0] ?? "";
  return end + found.length;
}

function withNumbers(note: PreparedNote, first: Word, last: Word): Mention {
  const before = numberBefore.exec(note.folded.slice(0, first.start));
  const start = before ? before.index : first.start;
  return mention(start, numberEnd(note, last.end), street);
}

/** "Turnhoutsebaan 310", "Graaf van Hoornestraat": a capital, or a small letter and a number. */
function dutchStreet(note: PreparedNote, word: Word): Mention[] {
  const ending = dutchEnding.exec(word.folded)?.[0];
  if (ending === undefined) return [];
  if (!word.capital) return smallStreet(note, word);
  const first = leftmost(note, word);
  const found = withNumbers(note, first, word);
  const isApart = first !== word;
  const isGlued = word.folded.length > ending.length;
  const hasNumber = found.end > word.end;
  if (!isApart && opensAsWord(note, word) && !hasNumber) return [];
  return isApart || isGlued ? [found] : [];
}

function smallStreet(note: PreparedNote, word: Word): Mention[] {
  const ending = plainDutchEnding.exec(word.folded)?.[0] ?? word.folded;
  const end = numberEnd(note, word.end);
  const isCount = counted.test(note.folded.slice(end));
  const isStreet = word.folded.length >= ending.length + 3;
  return isStreet && end > word.end && !isCount
    ? [mention(word.start, end, street)]
    : [];
}

/** "quai de la Batte 18", "rue Haute". */
function frenchStreet(note: PreparedNote, word: Word): Mention[] {
  if (!frenchStart.has(word.folded)) return [];
  const last = rightmost(note, word);
  return last ? [withNumbers(note, word, last)] : [];
}

/** "Main Street", "Cumhuriyet Caddesi no 5": the kind behind the name. */
function streetByEnding(note: PreparedNote, word: Word): Mention[] {
  const english = word.capital && englishEnding.has(word.folded);
  const turkish = note.language === "tr" && turkishEnding.test(word.folded);
  const before = note.words[word.index - 1];
  if (!(english || turkish) || !before?.capital || !connects(word)) return [];
  const first = leftmost(note, word);
  return first === word ? [] : [withNumbers(note, first, word)];
}

const capital = String.raw`\p{Lu}[\p{L}\p{M}]*`;
const small = "(?:op|aan|den|de|la|le|lez|sur|sous)";
/** "2800 Mechelen", "3600 Genk", "B-4000 Liège". */
const postcodeTown = everywhere(
  String.raw`(?<![\p{L}\p{N}.,])(?<hit>(?:B-\s?)?[1-9]\d{3}\s+${capital}(?:(?:-|\s+${small}?\s*-?|-${small}-)\p{Lu}[\p{L}\p{M}]+){0,3})`,
);

/** "1994 Rwanda" is a year before a name; "2020 Antwerpen" a postcode before a town. */
function isYear(surface: string): boolean {
  const name = /^(?:19[4-9]\d|20[0-3]\d)\s+(.*)$/u.exec(surface)?.[1];
  if (name === undefined) return false;
  const phrase = fold(name).replace(/[^\p{L}]+/gu, " ");
  return !lists().places.has(phrase);
}

/** Streets with their numbers, and postcodes with their town. */
export const streets: Detector = (note) => [
  ...note.words.flatMap((word) => [
    ...dutchStreet(note, word),
    ...frenchStreet(note, word),
    ...streetByEnding(note, word),
  ]),
  ...matches(note.plain, postcodeTown, postcode).filter(
    ({ start, end }) => !isYear(note.plain.slice(start, end)),
  ),
];
