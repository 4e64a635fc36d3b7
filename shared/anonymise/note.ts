import { fold, plain } from "./fold.ts";
import type { Language } from "./names/lists.ts";

/** A run of letters and where it stands. */
export interface Word {
  index: number;
  start: number;
  end: number;
  text: string;
  folded: string;
  /** What stands between the word before and this one. */
  gap: string;
  capital: boolean;
  /** Two or more letters, all capitals. */
  shouted: boolean;
  /** Starts a sentence, a line or a quotation: its capital says nothing. */
  opens: boolean;
}

/** A note made ready for the detectors; all forms are equally long. */
export interface PreparedNote {
  text: string;
  /** Plain quotes, dashes and spaces. */
  plain: string;
  folded: string;
  words: readonly Word[];
  language: Language;
}

const wordPattern = /[\p{L}\p{M}]+/gu;
const abbreviations = new Set(
  "dr mr mrs ms mw mevr mvr dhr hr prof st nr no geb ca bv vb tel ing ir em br zr m sint o a d w z".split(
    " ",
  ),
);
/** Short words that follow an apostrophe and start nothing: 't, 's, 'k, 'm, 'n. */
const clitics = new Set(["t", "s", "k", "m", "n", "ne"]);

function endsSentence(before: string): boolean {
  const trimmed = before.replace(/[\s"“”„«»'([{*•\-_]+$/u, "");
  if (trimmed === "" || /\n[^\p{L}\p{N}]*$/u.test(before)) return true;
  if (!/[.!?…:;]$/u.test(trimmed)) return false;
  if (!trimmed.endsWith(".")) return !trimmed.endsWith(";");
  const lastWord = /(\p{L}+)\.$/u.exec(trimmed)?.[1];
  if (lastWord === undefined) return true;
  const initial = lastWord.length === 1 && /\p{Lu}/u.test(lastWord);
  return !initial && !abbreviations.has(fold(lastWord));
}

function opensQuotation(before: string, folded: string): boolean {
  if (/(^|[\s(])["“„«]\s?$/u.test(before)) return true;
  return /(^|[\s(])'$/u.test(before) && !clitics.has(folded);
}

/** Far enough back to see how the sentence before ended. */
const lookBack = 60;

function opensAt(text: string, start: number, folded: string): boolean {
  const before = text.slice(Math.max(0, start - lookBack), start);
  return endsSentence(before) || opensQuotation(before, folded);
}

function wordsOf(text: string, folded: string): Word[] {
  let end = 0;
  return [...text.matchAll(wordPattern)].map((match, index) => {
    const start = match.index;
    const word = match[0];
    const gap = text.slice(end, start);
    end = start + word.length;
    const small = folded.slice(start, end);
    const capital = /^\p{Lu}/u.test(word);
    return {
      index,
      start,
      end,
      text: word,
      folded: small,
      gap,
      capital,
      shouted: word.length > 1 && /^\p{Lu}+$/u.test(word),
      opens: opensAt(text, start, small),
    };
  });
}

/** So many words in capitals in a row are shouting, and their capitals say nothing. */
const shoutedRow = 3;

/** "IRIS STOND OP HET BORD": read as if in small letters. */
function withoutShouting(words: readonly Word[]): Word[] {
  const isInRow = (index: number) =>
    words.slice(Math.max(0, index), index + shoutedRow).length === shoutedRow &&
    words.slice(index, index + shoutedRow).every(({ shouted }) => shouted);
  return words.map((word, index) => {
    const inRow = [index - 2, index - 1, index].some(
      (start) => start >= 0 && isInRow(start),
    );
    return inRow ? { ...word, capital: false, shouted: false } : word;
  });
}

/** `text` must be in NFC; offsets of everything found refer to it. */
export function prepare(text: string, language: Language): PreparedNote {
  const plainText = plain(text);
  const folded = fold(text);
  return {
    text,
    plain: plainText,
    folded,
    words: withoutShouting(wordsOf(plainText, folded)),
    language,
  };
}
