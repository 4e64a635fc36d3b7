import type { Mention } from "../findings.ts";
import { mention, type Detector, type Kind } from "./detector.ts";

const account: Kind = {
  category: "IBAN",
  reason: "bankAccount",
  confidence: 1,
};

const belgian = /(?<![\p{L}\p{N}])BE\d{2}(?:[\s.-]?\d{4}){3}(?!\d)/giu;
const foreign = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[\s.-]?[A-Z\d]){11,30}/giu;
const shortest = 15;

/** ISO 7064: the first four signs to the back, letters as 10 to 35, modulo 97. */
function checksumHolds(compact: string): boolean {
  const turned = compact.slice(4) + compact.slice(0, 4);
  let rest = 0;
  for (const sign of turned) {
    for (const digit of parseInt(sign, 36).toString()) {
      rest = (rest * 10 + Number(digit)) % 97;
    }
  }
  return rest === 1;
}

/** The pattern may have eaten the next word: shorten from the right until the checksum holds. */
function trimmed(start: number, found: string): Mention[] {
  for (let end = found.length; end >= shortest; end--) {
    const compact = found.slice(0, end).replace(/[\s.-]/g, "");
    if (compact.length < shortest) break;
    if (/[A-Z\d]$/i.test(found.slice(0, end)) && checksumHolds(compact)) {
      return [mention(start, start + end, account)];
    }
  }
  return [];
}

export const bankAccounts: Detector = ({ plain }) => [
  // Belgian ones also with a digit wrong: nothing else looks like them.
  ...[...plain.matchAll(belgian)].map((match) =>
    mention(match.index, match.index + match[0].length, account),
  ),
  ...[...plain.matchAll(foreign)].flatMap((match) =>
    trimmed(match.index, match[0]),
  ),
];
