import {
  everywhere,
  noLetterAfter,
  noLetterBefore,
  oneOf,
} from "../patterns.ts";
import { matches, type Detector, type Kind } from "./detector.ts";

const reference: Kind = {
  category: "ID",
  reason: "reference",
  confidence: 0.97,
};
const long: Kind = { category: "ID", reason: "longNumber", confidence: 0.9 };

const things = oneOf(
  "dossier lidkaart lidmaatschap lid klant client patient aansluiting personeel stamboek rekening polis contract referentie ref badge kaart bestel aanvraag identiteitskaart paspoort pas",
  "membre adherent carte reference police passeport matricule affiliation",
  "file case member membership customer policy passport card",
  "dosya uye uyelik musteri hasta sicil pasaport kart",
);
const calledNumber = String.raw`(?:s?nummers?|[-\s]?(?:nrs?|no|n°|number|numarasi|numaram|#))`;
const value = String.raw`(?<hit>(?:[a-z]{1,4}[-/.\s]?)?\d[\p{L}\d]*(?:[-/.]?[\p{L}\d]+)*)`;

const patterns = [
  // "dossiernummer 2023/4471", "klantnr. ab-1234", "dosya no: 5567"
  String.raw`${noLetterBefore}${things}${calledNumber}\.?(?:\s+(?:is|was|est|van \p{L}+ is))?[\s:]*${value}`,
  // "numéro de dossier 8842", "n° de membre est le 443"
  String.raw`${noLetterBefore}(?:numero|n°|nr|no)\s+(?:de\s+|d'|du\s+|van\s+)?${things}(?:\s+(?:est|is))?(?:\s+le)?[\s:]*${value}`,
  // "dossier 2023/118": without "number", from three digits on
  String.raw`${noLetterBefore}${oneOf("dossier ref referentie reference badge file dosya matricule case")}\.?\s*(?:no\.?|n°|nr\.?|#|:)?\s*(?<hit>(?:[a-z]{1,4}[-/]?)?\d[\d/.-]*\d{2,}(?:[-/][\p{L}\d]+)*)`,
].map((source) => everywhere(source + noLetterAfter));

/** Numbers of files, cards and members, told by the word before. Read before phone numbers. */
export const references: Detector = ({ folded }) =>
  patterns.flatMap((pattern) => matches(folded, pattern, reference));

const sevenDigits = /(?<![\d.,])\d{7,}(?!\d)/g;
const brokenUp = /(?<![\d.,])\d{2,}(?:[-./]\d{2,}){2,}(?!\d)/g;
const fewestDigits = 7;

/** Whatever long number is left. */
export const longNumbers: Detector = ({ plain }) => [
  ...matches(plain, sevenDigits, long),
  ...matches(plain, brokenUp, long).filter(({ start, end }) => {
    const digits = plain.slice(start, end).replace(/\D/g, "");
    return digits.length >= fewestDigits;
  }),
];
