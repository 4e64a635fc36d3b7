import { matches, type Detector, type Kind } from "./detector.ts";

const plate: Kind = { category: "ID", reason: "numberPlate", confidence: 0.95 };

/** Belgian 1-ABC-234 (also glued or with spaces), older ABC-234 and 234-ABC. */
const belgian =
  /(?<![\p{L}\p{N}])[1-9][-\s.]?[A-Z]{3}[-\s.]?\d{3}(?![\p{L}\p{N}])/gu;
const belgianSmall = /(?<![\p{L}\p{N}])[1-9]-[a-z]{3}-\d{3}(?![\p{L}\p{N}])/giu;
const older =
  /(?<![\p{L}\p{N}-])(?:[A-Z]{3}-\d{3}|\d{3}-[A-Z]{3})(?![\p{L}\p{N}-])/gu;
/** French and Turkish ones. */
const foreign =
  /(?<![\p{L}\p{N}-])(?:[A-Z]{2}-\d{3}-[A-Z]{2}|[0-8]\d\s[A-Z]{1,3}\s\d{2,4})(?![\p{L}\p{N}-])/gu;
const afterWord =
  /(?<![\p{L}])(?:nummerplaat|kenteken|plaque(?: d'immatriculation)?|immatriculation|number ?plate|licen[cs]e plate|plakası?|plakam)(?:\s+(?:is|was|est|:))?[\s:]+(?<hit>[\p{L}\d]{1,4}(?:[-\s.]?[\p{L}\d]{1,4}){0,2}\d[\p{L}\d]*)/dgiu;

export const numberPlates: Detector = ({ plain }) => [
  ...matches(plain, belgian, plate),
  ...matches(plain, belgianSmall, plate),
  ...matches(plain, older, plate),
  ...matches(plain, foreign, plate),
  ...matches(plain, afterWord, plate),
];
