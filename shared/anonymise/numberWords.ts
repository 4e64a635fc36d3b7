import { fold } from "./fold.ts";

/** Numbers written out, 0 to 99, in the four languages. Folded, single spaces, no hyphens. */
type Numbers = Map<string, number>;

function add(numbers: Numbers, word: string, value: number): void {
  numbers.set(fold(word).replaceAll("-", " "), value);
}

function addAll(numbers: Numbers, words: string, first: number): void {
  words.split(" ").forEach((word, index) => {
    add(numbers, word, first + index);
  });
}

function dutch(numbers: Numbers): void {
  const units = "een twee drie vier vijf zes zeven acht negen".split(" ");
  const tens =
    "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(
      " ",
    );
  addAll(
    numbers,
    "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    10,
  );
  addAll(numbers, units.slice(1).join(" "), 2);
  tens.forEach((ten, t) => {
    add(numbers, ten, 20 + t * 10);
    units.forEach((unit, u) => {
      // "tweeëndertig" folds to "tweeendertig"
      add(numbers, `${unit}en${ten}`, 21 + t * 10 + u);
    });
  });
}

function english(numbers: Numbers): void {
  const units = "one two three four five six seven eight nine".split(" ");
  addAll(numbers, units.slice(1).join(" "), 2);
  addAll(
    numbers,
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    10,
  );
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .forEach((ten, t) => {
      add(numbers, ten, 20 + t * 10);
      units.forEach((unit, u) => {
        add(numbers, `${ten} ${unit}`, 21 + t * 10 + u);
      });
    });
}

function french(numbers: Numbers): void {
  const small =
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
      " ",
    );
  small.forEach((word, index) => {
    if (index > 0) add(numbers, word, index + 1);
  });
  const tens: readonly (readonly [string, number, number])[] = [
    ["vingt", 20, 9],
    ["trente", 30, 9],
    ["quarante", 40, 9],
    ["cinquante", 50, 9],
    ["soixante", 60, 19],
    ["septante", 70, 9],
    ["quatre-vingt", 80, 19],
    ["nonante", 90, 9],
  ];
  for (const [ten, value, upTo] of tens) {
    add(numbers, ten, value);
    small.slice(0, upTo).forEach((unit, index) => {
      add(numbers, `${ten}-${unit}`, value + index + 1);
      add(numbers, `${ten}-et-${unit}`, value + index + 1);
    });
  }
  add(numbers, "quatre-vingts", 80);
}

function turkish(numbers: Numbers): void {
  const units = "bir iki üç dört beş altı yedi sekiz dokuz".split(" ");
  addAll(numbers, units.slice(1).join(" "), 2);
  "on yirmi otuz kırk elli altmış yetmiş seksen doksan"
    .split(" ")
    .forEach((ten, t) => {
      add(numbers, ten, 10 + t * 10);
      units.forEach((unit, u) => {
        add(numbers, `${ten} ${unit}`, 11 + t * 10 + u);
        add(numbers, `${ten}${unit}`, 11 + t * 10 + u);
      });
    });
}

function build(): Numbers {
  const numbers: Numbers = new Map();
  for (const fill of [turkish, french, english, dutch]) fill(numbers);
  return numbers;
}

const numbers = build();
const mostWords = 4;

/** 0 to 150 for digits or a written number; null for anything else. */
export function numberOf(text: string): number | null {
  const digits = /^\d{1,3}$/.exec(text.trim());
  if (digits) return Number(digits[0]);
  return numbers.get(fold(text.trim()).replaceAll("-", " ")) ?? null;
}

const word = /\p{L}+/gu;
const standingDigits =
  /(?<![\p{L}\p{N}.,/:€-])\d{1,3}(?![\p{N}]|[.,:/-]\d|\s?[%€°])/gu;
const withYears = /jarigen?$/;

/** Where the longest number that starts at the first of these words ends; null when none does. */
function numberEnd(
  folded: string,
  words: readonly RegExpExecArray[],
): number | null {
  const [first] = words;
  if (!first) return null;
  for (let count = Math.min(mostWords, words.length); count > 0; count--) {
    const last = words[count - 1];
    if (!last) continue;
    const end = last.index + last[0].length;
    const surface = folded.slice(first.index, end);
    if (/^[\p{L} -]+$/u.test(surface) && numberOf(surface) !== null) return end;
  }
  const years = withYears.exec(first[0]);
  const isAge = years && numberOf(first[0].slice(0, years.index)) !== null;
  return isAge ? first.index + years.index : null;
}

/**
 * The folded text with every number of up to three digits, or written out, as signs "#": patterns
 * need not know how numbers are written. Same length.
 */
export function withNumbersMarked(folded: string): string {
  let marked = folded
    .replaceAll("#", " ")
    .replace(standingDigits, (digits) => "#".repeat(digits.length));
  const words = [...folded.matchAll(word)];
  words.forEach(({ index }, at) => {
    const end = numberEnd(folded, words.slice(at, at + mostWords));
    if (end === null || marked.charAt(index) === "#") return;
    const signs = "#".repeat(end - index);
    marked = marked.slice(0, index) + signs + marked.slice(end);
  });
  return marked;
}
