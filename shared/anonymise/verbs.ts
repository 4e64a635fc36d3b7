import type { PreparedNote, Word } from "./note.ts";
import { isListedWord } from "./vocabulary.ts";

/*
 * Rough grammar: whether a word can be what one person does. Used only beside a word that is known
 * to be somebody's first name.
 */

/** Dutch: "breide", "wachtte"; "danst" when "dans" is a word. */
function isDutchVerb({ folded }: Word): boolean {
  if (folded.length < 5) return false;
  if (/[^aeiou][dt]e$/.test(folded)) return true;
  return folded.endsWith("t") && isListedWord("nl", folded.slice(0, -1));
}

const byLanguage = {
  nl: isDutchVerb,
  fr: ({ folded }: Word) => /..ait$/.test(folded),
  en: ({ folded }: Word) => /...ed$/.test(folded),
  tr: () => false,
};

export function looksLikeAct({ language }: PreparedNote, word: Word): boolean {
  return !word.capital && byLanguage[language](word);
}

/** Dutch verbs of one person never end in "en": "Lieve mensen" has no subject first. */
export function isDutchPlural({ language }: PreparedNote, word: Word): boolean {
  return (
    language === "nl" && /..en$/.test(word.folded) && !adverbs.has(word.folded)
  );
}

const adverbs = new Set(
  "samen even alleen tegen binnen boven buiten soms zonder tussen achteren vanbinnen misschien wegen tijdens gisteren morgen binnenkort verleden onlangs toen".split(
    " ",
  ),
);
