import { titles, titlesAfter } from "../cues.ts";
import type { Mention } from "../findings.ts";
import { chainsIn } from "../nameChains.ts";
import { lists } from "../names/lists.ts";
import type { PreparedNote, Word } from "../note.ts";
import { isListedWord } from "../vocabulary.ts";
import { mention, type Detector, type Kind } from "./detector.ts";

const titled: Kind = {
  category: "NAME",
  reason: "nameAfterTitle",
  confidence: 0.9,
};

function isAfterTitle(note: PreparedNote, word: Word): boolean {
  const before = note.words[word.index - 1];
  return (
    before !== undefined && titles.has(before.folded) && /^\.? $/.test(word.gap)
  );
}

/** "mevrouw peeters": with a small letter only what the lists know and is no word. */
function smallAfterTitle(note: PreparedNote, word: Word): boolean {
  const { given, surnames } = lists();
  const listed = given.has(word.folded) || surnames.has(word.folded);
  return !word.capital && listed && !isListedWord(note.language, word.folded);
}

/** "Ayşe abla", "fatma teyze": the title follows the name. */
function beforeTitle(note: PreparedNote): Mention[] {
  return note.words.flatMap((word) => {
    const next = note.words[word.index + 1];
    if (next?.gap !== " " || !titlesAfter.has(next.folded)) return [];
    const isName = word.capital
      ? !word.opens || lists().given.has(word.folded)
      : lists().given.has(word.folded) && !isListedWord("tr", word.folded);
    const turkish = note.language === "tr" || next.folded.length > 3;
    return isName && turkish ? [mention(word.start, word.end, titled)] : [];
  });
}

/** Names with a form of address or a relation of kin before or after them; the title stays. */
export const titledNames: Detector = (note) => [
  ...chainsIn(note)
    .filter(
      ({ words: [first] }) =>
        first && !first.opens && isAfterTitle(note, first),
    )
    .map(({ start, end }) => mention(start, end, titled)),
  ...note.words
    .filter((word) => isAfterTitle(note, word) && smallAfterTitle(note, word))
    .map(({ start, end }) => mention(start, end, titled)),
  ...beforeTitle(note),
];
