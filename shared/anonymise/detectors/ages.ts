import type { Mention } from "../findings.ts";
import { numberOf, withNumbersMarked } from "../numberWords.ts";
import { agePatterns } from "./agePatterns.ts";
import { matches, type Detector, type Kind } from "./detector.ts";

const age: Kind = { category: "AGE", reason: "age", confidence: 0.9 };

const youngest = 1;
const oldest = 115;
const lastHour = 12;

/** "at nine" is a clock, "at thirteen" an age. */
function isClock(folded: string, start: number, value: number): boolean {
  return value <= lastHour && /(?<!\p{L})at\s+$/u.test(folded.slice(0, start));
}

function isAge(folded: string, { start, end }: Mention): boolean {
  const value = numberOf(folded.slice(start, end));
  // An ordinal ("twaalfde") has no value here but was asked for as one.
  if (value === null) return true;
  return value >= youngest && value <= oldest && !isClock(folded, start, value);
}

/** Ages of people; durations ("al tien jaar buren") stay. */
export const ages: Detector = ({ folded }) => {
  const marked = withNumbersMarked(folded);
  return agePatterns
    .flatMap((pattern) => matches(marked, pattern, age))
    .filter((found) => isAge(folded, found));
};
