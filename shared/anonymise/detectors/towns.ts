import { titles, titlesAfter } from "../cues.ts";
import { lists, type Language } from "../names/lists.ts";
import { isListedWord } from "../vocabulary.ts";
import type { Mention } from "../findings.ts";
import type { PreparedNote, Word } from "../note.ts";
import { mention, type Detector, type Kind } from "./detector.ts";

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

const town: Kind = { category: "PLACE", reason: "town", confidence: 0.8 };

/** After these a listed town is a town, also with a small letter where it is no word. */
const prepositions: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: set("in te naar uit van bij rond tot nabij richting vanuit tussen"),
  fr: set("a de d dans vers depuis pres sur en entre"),
  en: set("in to from near at around into through between"),
  tr: new Set(),
};
/** The words of the longest listed place are no more than this. */
const longestPhrase = 4;
const turkishEnding =
  /^(?:da|de|ta|te|dan|den|tan|ten|daki|deki|taki|teki|a|e|ya|ye|i|u|yi|yu|in|un|nin|nun|li|lu|liyim|luyum|liler|lular)$/;

/** The place starting at this word, as many words as possible. */
function phraseAt(words: readonly Word[], index: number): Word[] {
  const { places } = lists();
  let phrase = "";
  let longest = 0;
  for (let length = 1; length <= longestPhrase; length++) {
    const word = words[index + length - 1];
    if (!word || (length > 1 && !/^[ -]$|^ ?- ?$|^'$/.test(word.gap))) break;
    phrase = length === 1 ? word.folded : `${phrase} ${word.folded}`;
    if (places.has(phrase)) longest = length;
  }
  return words.slice(index, index + longest);
}

/** "Genkte" for "Genk'te": Turkish endings without their apostrophe. */
function withEnding(word: Word): boolean {
  const { places } = lists();
  for (let cut = 4; cut < word.folded.length; cut++) {
    if (
      places.has(word.folded.slice(0, cut)) &&
      turkishEnding.test(word.folded.slice(cut))
    ) {
      return true;
    }
  }
  return false;
}

function afterPreposition(note: PreparedNote, first: Word): boolean {
  const before = note.words[first.index - 1];
  return (
    before !== undefined &&
    /^[\s']+$/.test(first.gap) &&
    prepositions[note.language].has(before.folded)
  );
}

interface Candidate {
  first: Word;
  joined: string;
  /** Also a word or a first name, so that the capital alone is not enough. */
  ambiguous: boolean;
  after: boolean;
}

function candidate(
  note: PreparedNote,
  phrase: readonly Word[],
): Candidate | null {
  const [first] = phrase;
  if (!first) return null;
  const joined = phrase.map(({ folded }) => folded).join(" ");
  const alsoElse =
    isListedWord(note.language, joined) || lists().given.has(joined);
  const ambiguous = alsoElse || joined.length < 3;
  return { first, joined, ambiguous, after: afterPreposition(note, first) };
}

/** "naar gent": after a preposition, when in no language it is a word. */
function smallLetterConfidence({
  joined,
  ambiguous,
  after,
}: Candidate): number {
  const { words } = lists();
  const isWord = words.nl.has(joined) || words.fr.has(joined);
  return after && joined.length > 3 && !ambiguous && !isWord ? 0.8 : 0;
}

/** How sure, 0 to 1; 0 for no town. */
function confidenceOf(town: Candidate): number {
  const { first, joined, ambiguous, after } = town;
  if (!first.capital) return smallLetterConfidence(town);
  if (first.opens) {
    // Opening a sentence, "Peeters" or "Lier" may be somebody.
    return ambiguous || lists().surnames.has(joined) ? 0 : 0.8;
  }
  if (ambiguous) return after ? 0.8 : 0.4;
  return after ? 0.9 : 0.85;
}

const abbreviation = /^\p{Lu}{2,5}$/u;

/** "Opel Antwerpen": a make that everybody knows, and where. */
function isBranch({ capital, opens, folded }: Word): boolean {
  const isTitle = titles.has(folded) || titlesAfter.has(folded);
  return capital && !opens && !isTitle && lists().capitals.has(folded);
}

/** "KSV Temse": an abbreviation with a town is a club or a service, and one only. */
function localBody(note: PreparedNote, phrase: readonly Word[]): Mention[] {
  const [first] = phrase;
  const last = phrase.at(-1);
  const body = note.words[(first?.index ?? 0) - 1];
  if (!first?.capital || !last || first.gap !== " " || !body) return [];
  const isBody = body.shouted && abbreviation.test(body.text);
  if (!isBody && !isBranch(body)) return [];
  return [
    mention(body.start, last.end, {
      category: "ORG",
      reason: "organisation",
      confidence: 0.8,
    }),
  ];
}

function townAt(note: PreparedNote, index: number): Mention[] {
  const word = note.words[index];
  if (!word) return [];
  const phrase = phraseAt(note.words, index);
  const last = phrase.at(-1);
  const found = candidate(note, phrase);
  const sure = found ? confidenceOf(found) : 0;
  if (last && sure > 0) {
    return [
      mention(word.start, last.end, { ...town, confidence: sure }),
      ...localBody(note, phrase),
    ];
  }
  const turkish =
    note.language === "tr" && word.capital && !lists().given.has(word.folded);
  return turkish && phrase.length === 0 && withEnding(word)
    ? [mention(word.start, word.end, town)]
    : [];
}

/** Towns and neighbourhoods from the list. Countries and regions stay. */
export const towns: Detector = (note) =>
  note.words.flatMap((word) => townAt(note, word.index));
