import {
  auxiliaries,
  determiners,
  personVerbs,
  pronouns,
  relations,
  subjects,
  titles,
} from "./cues.ts";
import { lists, type Language } from "./names/lists.ts";
import { numberOf } from "./numberWords.ts";
import type { PreparedNote, Word } from "./note.ts";
import { isListedWord, isProbablyWord } from "./vocabulary.ts";

/**
 * What a capitalised word may be, by the lists alone: a first name or only a surname, each also as
 * a word of the note's language; a word; or nothing known.
 */
export type Nature =
  "given" | "givenWord" | "surname" | "surnameWord" | "word" | "unknown";

const spoken = [pronouns, subjects, auxiliaries, personVerbs, determiners];

function isCue(language: Language, folded: string): boolean {
  const cues = [titles, relations, ...spoken.map((words) => words[language])];
  return cues.some((cue) => cue.has(folded));
}

/** Words of the cues are words, whatever the carried lists hold. */
function isFamiliar({ language }: PreparedNote, folded: string): boolean {
  return (
    folded.length < 3 ||
    numberOf(folded) !== null ||
    lists().places.has(folded) ||
    isCue(language, folded) ||
    isProbablyWord(language, folded)
  );
}

const shortestOwner = 4;

/** "Moniques zoon": the name without the "s" of possession, when there is such a name. */
export function ownerIn(
  { language }: PreparedNote,
  { folded }: Word,
): string | null {
  if (!["nl", "en"].includes(language) || !folded.endsWith("s")) return null;
  const { given, surnames } = lists();
  const owner = folded.slice(0, -1);
  const isItself = given.has(folded) || surnames.has(folded);
  if (owner.length < shortestOwner || isItself || !given.has(owner))
    return null;
  return isListedWord(language, owner) || isListedWord(language, folded)
    ? null
    : owner;
}

export function natureOf(note: PreparedNote, word: Word): Nature {
  const { folded } = word;
  const { given, surnames } = lists();
  const isWord = isListedWord(note.language, folded);
  if (given.has(folded)) return isWord ? "givenWord" : "given";
  if (surnames.has(folded)) return isWord ? "surnameWord" : "surname";
  if (ownerIn(note, word) !== null) return "given";
  return isFamiliar(note, folded) ? "word" : "unknown";
}

export function isListedName(nature: Nature): boolean {
  return nature !== "word" && nature !== "unknown";
}

/** So usual a word that at the start of a sentence it is no name ("Dan", "Will"). */
export function isNeverFirst({ language }: PreparedNote, word: Word): boolean {
  return lists().neverFirst[language].has(word.folded);
}
