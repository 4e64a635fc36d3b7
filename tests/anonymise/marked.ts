import type { Category, Tier } from "../../shared/anonymise/findings.ts";
import { findIn, type FindOptions } from "../../shared/anonymise/pipeline.ts";

export interface Found {
  surface: string;
  category: Category;
  tier: Tier;
}

/** What is found in one note, as the words themselves. */
export function foundIn(
  text: string,
  options: Partial<FindOptions> = {},
): Found[] {
  const all = { language: "nl", knownNames: [], ...options } as const;
  return findIn([{ id: "n", text }], all).map(
    ({ start, end, category, tier }) => ({
      surface: text.normalize("NFC").slice(start, end),
      category,
      tier,
    }),
  );
}

/** The words that are taken out unless a reader keeps them. */
export function takenFrom(
  text: string,
  options: Partial<FindOptions> = {},
): string[] {
  return foundIn(text, options)
    .filter(({ tier }) => tier !== "suggestion")
    .map(({ surface }) => surface);
}
