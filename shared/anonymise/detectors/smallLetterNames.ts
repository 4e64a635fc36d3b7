import {
  auxiliaries,
  naming,
  personVerbs,
  possessors,
  relations,
  titles,
} from "../cues.ts";
import type { Mention } from "../findings.ts";
import { particles } from "../knownNames.ts";
import { lists, type Language } from "../names/lists.ts";
import type { PreparedNote, Word } from "../note.ts";
import { isProbablyWord } from "../vocabulary.ts";
import { mention, type Detector } from "./detector.ts";

const languages: readonly Language[] = ["nl", "fr", "en"];
const shortest = 3;
/** Shorter than this it must be expected; chance resemblances are too many. */
const telling = 4;

/** A listed first name that is no word in the note's language, nor in a neighbouring one. */
function isUnmistakable(note: PreparedNote, { folded }: Word): boolean {
  const { given, places, capitals, words } = lists();
  return (
    folded.length >= shortest &&
    given.has(folded) &&
    !places.has(folded) &&
    !capitals.has(folded) &&
    !isProbablyWord(note.language, folded) &&
    !languages.some((language) => words[language].has(folded))
  );
}

/** "mijn broer joris", "heet senna", "mevrouw ..." before it. */
function isAnnounced(note: PreparedNote, word: Word): boolean {
  const before = note.words[word.index - 1];
  if (!before || !/^[\s:"']{1,3}$/.test(word.gap)) return false;
  return [relations, naming, titles].some((cue) => cue.has(before.folded));
}

/** What follows is done by somebody, or belongs to somebody. */
function isFollowed(note: PreparedNote, word: Word): boolean {
  const next = note.words[word.index + 1];
  if (next?.gap === "'") return next.folded === "s" || note.language === "tr";
  if (next?.gap !== " ") return false;
  const acts =
    personVerbs[note.language].has(next.folded) || possessors.has(next.folded);
  const opens =
    auxiliaries[note.language].has(next.folded) || particles.has(next.folded);
  return acts || (word.opens && opens);
}

function confidenceOf(note: PreparedNote, word: Word): number {
  if (isAnnounced(note, word) || isFollowed(note, word)) return 0.75;
  return word.folded.length >= telling ? 0.5 : 0;
}

/** First names without a capital: applied where the words around expect somebody, else shown. */
export const smallLetterNames: Detector = (note): Mention[] =>
  note.words
    .filter((word) => !word.capital && isUnmistakable(note, word))
    .map((word) =>
      mention(word.start, word.end, {
        category: "NAME",
        reason: "smallLetterName",
        confidence: confidenceOf(note, word),
      }),
    )
    .filter(({ confidence }) => confidence > 0);
