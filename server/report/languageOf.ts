import { fold } from "../../shared/anonymise/fold.ts";
import { isListedWord } from "../../shared/anonymise/vocabulary.ts";
import { languages } from "../../shared/domain/format.ts";
import type { Language } from "../../shared/domain/format.ts";

/** The language with the most usual words in a text; the session's where it is not clearly another. */
export function languageOf(text: string, usual: Language): Language {
  const words = fold(text).match(/\p{L}{2,}/gu) ?? [];
  const countIn = (language: Language): number =>
    words.filter((word) => isListedWord(language, word)).length;
  const most = languages
    .map((language) => ({ language, count: countIn(language) }))
    .reduce((best, one) => (one.count > best.count ? one : best));
  return most.count > countIn(usual) ? most.language : usual;
}
