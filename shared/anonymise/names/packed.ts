/**
 * Word lists travel front-coded: of each word in sorted order only what differs from the word
 * before, led by a capital that says how many letters are shared (A = 0, B = 1, …). Half the size.
 */
const base = "A".charCodeAt(0);
const mostShared = 25;

function sharedLetters(before: string, word: string): number {
  const most = Math.min(before.length, word.length, mostShared);
  let shared = 0;
  while (shared < most && before[shared] === word[shared]) shared++;
  return shared;
}

/** Packs words of small letters (anything but A to Z); order and doubles are lost. */
export function pack(words: Iterable<string>): string {
  let before = "";
  let packed = "";
  for (const word of [...new Set(words)].sort()) {
    const shared = sharedLetters(before, word);
    packed += String.fromCharCode(base + shared) + word.slice(shared);
    before = word;
  }
  return packed;
}

export function unpack(packed: string): Set<string> {
  const words = new Set<string>();
  let before = "";
  for (const [, letter = "A", rest = ""] of packed.matchAll(
    /([A-Z])([^A-Z]*)/g,
  )) {
    before = before.slice(0, letter.charCodeAt(0) - base) + rest;
    words.add(before);
  }
  return words;
}
