import { lists, type Language } from "./names/lists.ts";

/** Endings to take off before looking a word up; the carried lists hold mostly plain forms. */
const endings: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    "en",
    "s",
    "e",
    "t",
    "d",
    "de",
    "te",
    "den",
    "ten",
    "tje",
    "tjes",
    "je",
    "jes",
    "ke",
    "kes",
    "ing",
    "ingen",
    "heid",
    "lijk",
    "lijke",
    "er",
    "ers",
    "st",
    "ste",
    "n",
  ],
  fr: [
    "s",
    "e",
    "es",
    "nt",
    "ent",
    "er",
    "ez",
    "ais",
    "ait",
    "aient",
    "ment",
    "x",
    "aux",
    "ee",
    "ees",
    "r",
  ],
  en: [
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "ly",
    "er",
    "ers",
    "ness",
    "ment",
    "ful",
    "less",
    "y",
    "ies",
    "est",
    "able",
    "tion",
    "th",
  ],
  tr: [],
};

/** What only words end in, whatever comes before. */
const wordEndings: Readonly<Record<Language, RegExp>> = {
  nl: /(heid|heden|ing|ingen|lijk|lijke|lijks|atie|aties|iteit|isme|schap|baar|loos|achtig|gewijs|ment|tijd|werk|genoeg)$/,
  fr: /(tion|tions|ment|ments|ment|ite|ites|isme|iste|eux|euse|able|ible|ence|ance|eur|eurs|eraient|issent|erait|[^i]ez|ons)$/,
  en: /(tion|tions|ness|ment|ments|ing|ful|less|ous|ity|ism|able|ible|ence|ance|ship|hood|ward|body|thing|where|times|self|selves|ever)$/,
  tr: /(lar|ler|lari|leri|larin|lerin|lik|liğ|mek|mak|iyor|uyor|miyor|muyor|yorum|yoruz|yorlar|mis|mus|acak|ecek|siz|suz|sizlik|dik|duk|tik|digi|dugu|tigi|ince|unca|arak|erek|ken|madan|meden|daki|deki|nda|nde|ndan|nden|dir|dur|tir|tur|..[iu]m)$/,
};

const shortestRoot = 3;
const shortestTurkishRoot = 4;

function isCompound(words: ReadonlySet<string>, word: string): boolean {
  for (let cut = shortestRoot; cut <= word.length - shortestRoot; cut++) {
    if (words.has(word.slice(cut)) && words.has(word.slice(0, cut)))
      return true;
  }
  return false;
}

/** In the carried list as it stands: a usual word, or a name that is a word too. */
export function isListedWord(language: Language, folded: string): boolean {
  return lists().words[language].has(folded);
}

function hasTurkishRoot(words: ReadonlySet<string>, folded: string): boolean {
  for (let end = folded.length; end >= shortestTurkishRoot; end--) {
    if (words.has(folded.slice(0, end))) return true;
  }
  return false;
}

const answers = new Map<string, boolean>();

function judge(language: Language, folded: string): boolean {
  const words = lists().words[language];
  if (words.has(folded) || wordEndings[language].test(folded)) return true;
  if (language === "tr") return hasTurkishRoot(words, folded);
  const stripped = endings[language].some(
    (ending) =>
      folded.length - ending.length >= shortestRoot &&
      folded.endsWith(ending) &&
      words.has(folded.slice(0, -ending.length)),
  );
  return stripped || (language !== "fr" && isCompound(words, folded));
}

/** Probably a word of the language, also with endings and as a compound; errs towards yes. */
export function isProbablyWord(language: Language, folded: string): boolean {
  const key = `${language}:${folded}`;
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = judge(language, folded);
    if (answers.size > 50_000) answers.clear();
    answers.set(key, answer);
  }
  return answer;
}
