/** One letter with the marks that follow it, or a Korean syllable in parts. */
const cluster =
  /[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]*|[\p{M}\u1160-\u11ff]+/gu;

/**
 * The NFC form, and the way back: the offset in the text as given of an offset in the NFC form. An
 * offset inside a letter that became shorter goes to the start of that letter.
 */
export function normalised(given: string): {
  text: string;
  originalOffset: (offset: number) => number;
} {
  const text = given.normalize("NFC");
  if (text === given) return { text, originalOffset: (offset) => offset };
  const starts: number[] = [];
  for (const match of given.matchAll(cluster)) {
    for (let unit = 0; unit < match[0].normalize("NFC").length; unit++) {
      starts.push(match.index);
    }
  }
  return { text, originalOffset: (offset) => starts[offset] ?? given.length };
}
