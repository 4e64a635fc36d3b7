import { oneOf } from "../patterns.ts";
import { matches, mention, type Detector, type Kind } from "./detector.ts";

const national: Kind = {
  category: "ID",
  reason: "nationalNumber",
  confidence: 1,
};
const card: Kind = { category: "ID", reason: "identityCard", confidence: 1 };

/** Written with its own separators nothing else looks like it, whatever the checksum. */
const written =
  /(?<!\d)\d{2}\s?[.\-/]\s?\d{2}\s?[.\-/]\s?\d{2}\s?[-.\s]\s?\d{3}\s?[.\-\s]\s?\d{2}(?!\d)/g;
const elevenDigits = /(?<![\d+])\d(?:[\s.\-/]?\d){10}(?![\s.\-/]?\d)/g;
const context = new RegExp(
  oneOf(
    "rijksregister rrn insz niss registre_national national_(?:register|registry)?_?number bisnummer numero_national burgerservice bsn",
    "kimlik tc_no ulusal_sicil",
  ),
  "u",
);

/** Belgian numbers end in 97 minus the rest; from 2000 on a 2 is put in front. */
function isNationalNumber(digits: string): boolean {
  const control = Number(digits.slice(9));
  const body = digits.slice(0, 9);
  return (
    97 - (Number(body) % 97) === control ||
    97 - (Number(`2${body}`) % 97) === control
  );
}

const identityCard = /(?<![\d-])\d{3}-\d{7}-\d{2}(?![\d-])/g;
const passport = /(?<![\p{L}\d])[A-Z]{2}\s?\d{6,7}(?!\d)/gu;
const company = /(?<![\p{L}\d])(?:BE)?\s?[01]\d{3}\.\d{3}\.\d{3}(?!\d)/gu;

export const nationalNumbers: Detector = ({ plain, folded }) => [
  ...matches(plain, written, national),
  ...[...plain.matchAll(elevenDigits)]
    .filter(
      ([found]) =>
        isNationalNumber(found.replace(/\D/g, "")) || context.test(folded),
    )
    .map((match) =>
      mention(match.index, match.index + match[0].length, national),
    ),
  ...matches(plain, identityCard, card),
  ...matches(plain, passport, card),
  ...matches(plain, company, card),
];
