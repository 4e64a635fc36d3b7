import { findPhoneNumbersInText } from "libphonenumber-js/min";

import type { Mention } from "../findings.ts";
import type { PreparedNote } from "../note.ts";
import { oneOf } from "../patterns.ts";
import { helpLines } from "./helpLines.ts";
import { matches, mention, type Detector, type Kind } from "./detector.ts";

const phone: Kind = { category: "PHONE", reason: "phone", confidence: 1 };

const fewestDigits = 6;
/** Numbers from elsewhere written without a country: 0532 123 45 67, 06 12 34 56 78. */
const startsLikePhone =
  /(?<![\d+])(?:\+|00|0)[1-9](?:[\s./-]?\(?\d\)?){7,12}(?!\d)/g;

const announced = new RegExp(
  String.raw`${oneOf("tel telefoon gsm mobiel bel bellen nummer telephone portable appelez phone mobile call telefon telefonu telefonum cep ara")}\.?[\s:]*(?:\p{L}+\s)?$`,
  "u",
);

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/** A nought or a plus in front, a mobile number without its nought, or a word that announces it. */
function isDialled(
  { plain, folded }: PreparedNote,
  { start, end }: Mention,
): boolean {
  const surface = plain.slice(start, end);
  return (
    /^\(?[+0]/.test(surface) ||
    /^4\d{8}$/.test(digitsOf(surface)) ||
    announced.test(folded.slice(0, start))
  );
}

/** Phone numbers; public help lines stay readable, as hiding them would hurt readers. */
export const phones: Detector = (note) => {
  const { plain } = note;
  if (digitsOf(plain).length < fewestDigits) return [];
  const found = findPhoneNumbersInText(plain, "BE").map(
    ({ startsAt, endsAt }) => mention(startsAt, endsAt, phone),
  );
  return [...found, ...matches(plain, startsLikePhone, phone)].filter(
    (number) =>
      !helpLines.has(digitsOf(plain.slice(number.start, number.end))) &&
      isDialled(note, number),
  );
};
