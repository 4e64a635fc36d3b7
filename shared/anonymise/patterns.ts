/*
 * Parts of patterns, so that the word lists stay readable. Most patterns read the folded text:
 * no capitals, no accents, and no slow case-insensitive matching.
 */

export const noLetterBefore = String.raw`(?<![\p{L}\p{N}])`;
export const noLetterAfter = String.raw`(?![\p{L}\p{N}])`;

/** "a b c_d" gives a choice of "a", "b" and "c d". */
export function oneOf(...lists: readonly string[]): string {
  const words = lists.flatMap((list) => list.split(/\s+/)).filter(Boolean);
  return `(?:${words.join("|").replaceAll("_", String.raw`\s+`)})`;
}

/** A pattern that finds all places, knows where its groups stand, and reads letters of every alphabet. */
export function everywhere(source: string): RegExp {
  return new RegExp(source, "dgu");
}
