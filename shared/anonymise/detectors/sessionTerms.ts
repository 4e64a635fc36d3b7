import type { Mention } from "../findings.ts";
import type { PreparedNote } from "../note.ts";
import { mention, type Detector, type Kind } from "./detector.ts";

const place: Kind = {
  category: "PLACE",
  reason: "sessionPlace",
  confidence: 0.95,
};
const always: Kind = {
  category: "QUASI",
  reason: "alwaysHide",
  confidence: 1,
};

const letter = /[\p{L}\p{N}]/u;

function standsAlone(text: string, start: number, end: number): boolean {
  return !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end));
}

function occurrences(
  { folded }: PreparedNote,
  phrase: string,
  kind: Kind,
): Mention[] {
  const found: Mention[] = [];
  if (phrase === "") return found;
  let start = folded.indexOf(phrase);
  while (start >= 0) {
    const end = start + phrase.length;
    if (standsAlone(folded, start, end)) found.push(mention(start, end, kind));
    start = folded.indexOf(phrase, end);
  }
  return found;
}

/** The venue and neighbourhood of the session, and what the organiser always wants hidden. */
export const sessionTerms: Detector = (note, scope) => [
  ...scope.places.flatMap((phrase) => occurrences(note, phrase, place)),
  ...scope.always.flatMap((phrase) => occurrences(note, phrase, always)),
];
