/** Whether a text holds this word or phrase, not merely these letters inside another word. */
export function saysWord(text: string, word: string): boolean {
  const literal = word.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`,
    "iu",
  ).test(text);
}
