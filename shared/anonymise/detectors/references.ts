import { matches, type Detector, type Kind } from "./detector.ts";

const reference: Kind = {
  category: "ID",
  reason: "reference",
  confidence: 0.97,
};
const long: Kind = { category: "ID", reason: "longNumber", confidence: 0.9 };

const things =
  "dossier|lidkaart|lidmaatschap|lid|klant|client|cliënt|patiënt|patient|aansluiting|personeel|stamboek|rekening|polis|contract|referentie|ref|badge|kaart|bestel|aanvraag|identiteitskaart|paspoort|pas|file|case|member|membership|customer|reference|policy|passport|card|membre|adhérent|carte|référence|police|passeport|matricule|affiliation|dosya|üye|üyelik|müşteri|hasta|sicil|pasaport|kart|ref";
const number = String.raw`(?:s?nummers?|[-\s]?nrs?|[-\s]?no|[-\s]?n°|[-\s]?number|[-\s]?numarası|[-\s]?numaram|[-\s]?#)`;
const value = String.raw`(?<hit>(?:[A-Z]{1,4}[-/.\s]?)?\d[\p{L}\d]*(?:[-/.]?[\p{L}\d]+)*)`;
/** "dossiernummer 2023/4471", "klantnr. AB-1234", "dosya no: 5567". */
const afterWord = new RegExp(
  String.raw`(?<![\p{L}])(?:${things})${number}\.?(?:\s+(?:is|was|est|van \p{L}+ is))?[\s:]*${value}`,
  "dgiu",
);
/** "numéro de dossier 8842", "le n° de membre est le 443". */
const french = new RegExp(
  String.raw`(?<![\p{L}])(?:num[ée]ro|n°|nr|no)\s+(?:de\s+|d'|du\s+|van\s+)?(?:${things})(?:\s+(?:est|is))?(?:\s+le)?[\s:]*${value}`,
  "dgiu",
);
/** "dossier 2023/118": without "number", from three digits on. */
const plainWord =
  /(?<![\p{L}])(?:dossier|ref|réf|referentie|référence|reference|badge|file|dosya|matricule|case)\.?\s*(?:no\.?|n°|nr\.?|#|:)?\s*(?<hit>(?:[A-Z]{1,4}[-/]?)?\d[\d/.-]*\d{2,}(?:[-/][\p{L}\d]+)*)/dgiu;
const sevenDigits = /(?<![\d.,])\d{7,}(?!\d)/g;
const brokenUp = /(?<![\d.,])\d{2,}(?:[-./]\d{2,}){2,}(?![\d])/g;
const longEnough = 7;

/** Numbers of files, cards and members, told by the word before. Read before phone numbers. */
export const references: Detector = ({ plain }) =>
  [afterWord, french, plainWord].flatMap((pattern) =>
    matches(plain, pattern, reference),
  );

/** Whatever long number is left. */
export const longNumbers: Detector = ({ plain }) => [
  ...matches(plain, sevenDigits, long),
  ...matches(plain, brokenUp, long).filter(
    ({ start, end }) =>
      plain.slice(start, end).replace(/\D/g, "").length >= longEnough,
  ),
];
