import { monthWords } from "./detectors/months.ts";
import { fold } from "./fold.ts";
import { labelText } from "./labels.ts";
import type { Language } from "./names/lists.ts";
import { numberOf } from "./numberWords.ts";

/** Sizes and limits of the disclosure rules. Source: the rules on small counts in the method, section 5. */
const smallGroup = 10;
export const smallCount = 5;
const percentageBase = 10;

const bands = [18, 30, 40, 50, 60, 70] as const;
const old = 65;

/** Ten-year bands; from 70 on and under 18 in one. */
function bandOf(age: number): string {
  const upper = bands.find((limit) => age < limit);
  if (upper === undefined) return "70+";
  if (upper === 18) return "< 18";
  const lower = upper === 30 ? 18 : upper - 10;
  return `${String(lower)}–${String(upper - 1)}`;
}

const broad: Readonly<Record<Language, readonly [string, string]>> = {
  nl: ["jongere", "volwassene"],
  fr: ["jeune", "adulte"],
  en: ["young person", "adult"],
  tr: ["genç", "yetişkin"],
};

function broadAge(language: Language, age: number): string {
  const [young, adult] = broad[language];
  if (age >= old) return "65+";
  return age < 18 ? young : adult;
}

/** "47" gives "[leeftijd 40–49]"; in a group under ten people only "[volwassene]". Without a readable number the bare label. */
export function ageLabel(
  surface: string,
  language: Language,
  groupSize: number,
): string {
  const age = numberOf(/\d+/.exec(surface)?.[0] ?? surface);
  const label = labelText(language, "age");
  if (age === null) return `[${label}]`;
  return groupSize < smallGroup
    ? `[${broadAge(language, age)}]`
    : `[${label} ${bandOf(age)}]`;
}

const monthNames: Readonly<Record<Language, readonly string[]>> = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december".split(
    " ",
  ),
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
    " ",
  ),
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
  tr: "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık".split(
    " ",
  ),
};

const foldedMonths = new Map(
  Object.entries(monthWords).map(([word, month]) => [fold(word), month]),
);

function monthIn(folded: string): number | null {
  const words = folded.match(/\p{L}+/gu) ?? [];
  const named = words.map((word) => foldedMonths.get(word)).find(Boolean);
  if (named !== undefined) return named;
  const iso = /\d{4}-(\d{2})-\d{2}/.exec(folded)?.[1];
  const dayFirst = /\d{1,2}\s?[./-]\s?(\d{1,2})/.exec(folded)?.[1];
  const month = Number(iso ?? dayFirst);
  return month >= 1 && month <= 12 ? month : null;
}

/** "2 februari 2024" gives "[datum: februari 2024]"; the day never stays. */
export function dateLabel(surface: string, language: Language): string {
  const folded = fold(surface);
  const month = monthIn(folded);
  const year = /(?:19|20)\d{2}/.exec(folded)?.[0];
  const name = month === null ? undefined : monthNames[language][month - 1];
  const parts = [name, year].filter((part) => part !== undefined);
  const label = labelText(language, "date");
  return parts.length === 0 ? `[${label}]` : `[${label}: ${parts.join(" ")}]`;
}

/** A count of people as it may be shown: under five only "< 5", zero as well. */
export function shownCount(count: number): string {
  return count < smallCount ? "< 5" : String(count);
}

/** A share as whole percent, or nothing when fewer than ten people stand under it. */
export function shownShare(part: number, base: number): string | null {
  if (base < percentageBase || part < smallCount) return null;
  return `${String(Math.round((part / base) * 100))} %`;
}

/**
 * Counts that add up to a shown total. When exactly one is small the next smallest is hidden too,
 * or the total would give it away; with fewer than five people in all nothing is shown.
 */
export function shownCounts(counts: readonly number[]): readonly string[] {
  const small = counts.filter((count) => count < smallCount).length;
  const others = counts.filter((count) => count >= smallCount);
  const second = small === 1 ? Math.min(...others) : null;
  const hiddenToo = second === null ? -1 : counts.indexOf(second);
  return counts.map((count, index) =>
    index === hiddenToo ? "…" : shownCount(count),
  );
}

/** How many numbers under five a table would show as they are. */
export function smallCells(shown: readonly string[]): number {
  return shown.filter(
    (cell) => /^\d+$/.test(cell.trim()) && Number(cell) < smallCount,
  ).length;
}
