import { naming, personVerbs, possessors, relations, titles } from "../cues.ts";
import type { Mention } from "../findings.ts";
import { lists, type Language } from "../names/lists.ts";
import type { PreparedNote, Word } from "../note.ts";
import { isProbablyWord } from "../vocabulary.ts";
import { mention, type Detector } from "./detector.ts";

const languages: readonly Language[] = ["nl", "fr", "en", "tr"];
const shortest = 4;

/** A listed first name that is no word in the note's language, nor probably in another. */
function isUnmistakable(note: PreparedNote, { folded }: Word): boolean {
  if (folded.length < shortest || !lists().given.has(folded)) return false;
  if (lists().places.has(folded) || lists().capitals.has(folded)) return false;
  if (isProbablyWord(note.language, folded)) return false;
  return !languages.some(
    (language) => lists().words[language].has(folded) && language !== "tr",
  );
}

function isExpected(note: PreparedNote, word: Word): boolean {
  const before = note.words[word.index - 1];
  const next = note.words[word.index + 1];
  const introduced =
    before !== undefined &&
    /^[\s:"']{1,3}$/.test(word.gap) &&
    (relations.has(before.folded) ||
      naming.has(before.folded) ||
      titles.has(before.folded));
  if (introduced) return true;
  const possessive = next?.gap === "'" && next.folded === "s";
  return (
    possessive ||
    (next?.gap === " " &&
      (personVerbs.has(next.folded) || possessors.has(next.folded)))
  );
}

/** First names without a capital: applied where the words around expect somebody, else shown. */
export const smallLetterNames: Detector = (note): Mention[] =>
  note.words
    .filter((word) => !word.capital && isUnmistakable(note, word))
    .map((word) =>
      mention(word.start, word.end, {
        category: "NAME",
        reason: "smallLetterName",
        confidence: isExpected(note, word) ? 0.75 : 0.5,
      }),
    );
