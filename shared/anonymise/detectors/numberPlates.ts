import {
  everywhere,
  noLetterAfter,
  noLetterBefore,
  oneOf,
} from "../patterns.ts";
import { matches, type Detector, type Kind } from "./detector.ts";

const plate: Kind = { category: "ID", reason: "numberPlate", confidence: 0.95 };

function whole(source: string): RegExp {
  return everywhere(`(?<![\\p{L}\\p{N}-])${source}(?![\\p{L}\\p{N}-])`);
}

const inCapitals = [
  // Belgian: 1-ABC-234, also glued or with spaces; older ABC-234 and 234-ABC
  String.raw`[1-9][-\s.]?[A-Z]{3}[-\s.]?\d{3}`,
  String.raw`[A-Z]{3}-\d{3}`,
  String.raw`\d{3}-[A-Z]{3}`,
  // French AA-123-AA, Turkish 34 ABC 123
  String.raw`[A-Z]{2}-\d{3}-[A-Z]{2}`,
  String.raw`[0-8]\d\s[A-Z]{1,3}\s\d{2,4}`,
].map(whole);

/** With small letters only the Belgian form with its hyphens. */
const inSmallLetters = whole(String.raw`[1-9]-[a-z]{3}-\d{3}`);

const afterWord = everywhere(
  String.raw`${noLetterBefore}${oneOf("nummerplaat kenteken plaque plaque_d'immatriculation immatriculation number_?plate licence_plate license_plate plaka plakasi plakam")}(?:\s+(?:is|was|est|:))?[\s:]+(?<hit>[\p{L}\d]{1,4}(?:[-\s.]?[\p{L}\d]{1,4}){0,2}\d[\p{L}\d]*)${noLetterAfter}`,
);

export const numberPlates: Detector = ({ plain, folded }) => [
  ...inCapitals.flatMap((pattern) => matches(plain, pattern, plate)),
  ...matches(folded, inSmallLetters, plate),
  ...matches(folded, afterWord, plate),
];
