import type { Mention } from "../findings.ts";
import { isProbablyWord } from "../vocabulary.ts";
import type { PreparedNote } from "../note.ts";
import { matches, type Detector, type Kind } from "./detector.ts";

const street: Kind = { category: "PLACE", reason: "street", confidence: 0.95 };
const postcode: Kind = {
  category: "PLACE",
  reason: "postcode",
  confidence: 0.95,
};

const capital = String.raw`\p{Lu}[\p{L}\p{M}]*`;
/** Capitalised words with the small words between them: "Graaf van Hoorne", "Sint-Jans", "de la Batte". */
const joiner = String.raw`(?:\s+|-|'|\s+(?:van|de|den|der|het|ten|ter|van de|van den|van der|la|du|des|d'|de la|de l'|l'|op den|op de)[\s']*|\.\s?)`;
const houseNumber = String.raw`(?:\s*,?\s*(?:nr\.?|n°|no\.?|nummer|number|numéro)?\s*\d{1,4}\s?(?:[a-zA-Z](?![\p{L}\p{N}]))?(?:\s?[-/]\s?\d{1,4}(?!\d))?(?:\s*,?\s*(?:bus|bte\.?|boîte|boite|box|b\.|app\.?|appt\.?|apt\.?|daire|kat)\s?\w{1,5}(?![\p{L}\p{N}]))?)`;
const noMore = String.raw`(?![\p{L}\p{N}])`;

const dutchEnding =
  "straat|straatje|steenweg|stwg|laan|lei|kaai|plein|pleintje|dreef|baan|vest|gracht|steeg|singel|markt|dijk|pad|hof|weg|berg|wijk|poort|park|ring|rui|vliet|heide|veld|akker|kouter|wegel|kade|brug|beemd|bos|burg|put|tuin|boulevard|square|stationsplein|str\\.";
const dutchStreet = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<hit>(?:\d{1,4}[a-z]?\s+)?(?:${capital}${joiner}){0,4}(?:\p{Lu}[\p{L}\p{M}]*?|${capital}[\s-])(?:${dutchEnding})${noMore}(?<number>${houseNumber})?)`,
  "dgu",
);
/** Small letters: only the plainest endings, and only with a number. */
const smallStreet = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<hit>[\p{L}]{3,}(?:straat|steenweg|laan|baan|plein|kaai|dreef|weg|lei)${noMore}\s*,?\s*(?:nr\.?\s*)?\d{1,4}\s?(?:[a-z](?![\p{L}\p{N}]))?(?:\s*,?\s*(?:bus|app\.?)\s?\w{1,4}${noMore})?)(?!\s*(?:jaar|keer|maal|euro|km|meter|minuten|uur|dagen|weken|maanden|mensen))`,
  "dgiu",
);
const frenchStart =
  "rue|avenue|av\\.|boulevard|bd\\.?|blvd\\.?|place|quai|chaussée|chaussee|chée|impasse|allée|allee|square|route|clos|sentier|passage|drève|galerie|cité|résidence|residence|venelle|esplanade|rond-point|cour|montée|thier|pont|parvis";
const frenchStreet = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<hit>(?:\d{1,4}\s?(?:bis|ter|[a-z])?\s*,?\s+)?(?:${frenchStart}|${frenchStart.replace(/(^|\|)(\w)/g, (_, bar: string, letter: string) => bar + letter.toUpperCase())})\s+(?:(?:de|du|des|la|le|les|de la|aux?|d'|de l'|l'|à la)[\s']*){0,3}${capital}(?:(?:\s+|-|'|\s+(?:de|du|des|la|de la|d'|de l'|et)[\s']*)${capital}){0,4}${houseNumber}?)`,
  "dgu",
);
const englishStreet = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<hit>(?:\d{1,4}[a-z]?\s+)?(?:${capital}\s+){1,3}(?:Street|Road|Avenue|Lane|Square|Drive|Close|Court|Quay|Terrace)${noMore}${houseNumber}?)`,
  "dgu",
);
const turkishStreet = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<hit>(?:${capital}\s+){1,4}(?:[Ss]okak|[Ss]okağı|[Ss]ok\.|[Cc]addesi|[Cc]ad\.|[Mm]ahallesi|[Mm]ah\.|[Bb]ulvarı|[Mm]eydanı|[Ss]itesi|[Aa]partmanı|[Aa]pt\.)(?:ndaki|nda|ndan|nın|na|'nda|'ndan)?${noMore}(?:\s*,?\s*(?:[Nn]o|[Nn]umara|[Dd]aire)\.?\s*:?\s*\d{1,4}\w?)?)`,
  "dgu",
);
/** A Belgian street in a Turkish or English sentence may lead with its number. */
const postcodeTown = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:B-\s?)?[1-9]\d{3}\s+${capital}(?:(?:-|\s+(?:op|aan|den|de|la|le|sur|sous)?\s*-?|-(?:op|aan|den|de|la|le|lez|sur|sous)-)\p{Lu}[\p{L}\p{M}]+){0,3}`,
  "gu",
);

/** "Onderweg" at the start of a sentence is a word; a street has a number, or is no word. */
function isStreet(note: PreparedNote, found: Mention): boolean {
  const surface = note.plain.slice(found.start, found.end);
  if (/\d/.test(surface) || /[\s'-]/.test(surface)) return true;
  return (
    !isProbablyWord(note.language, surface.toLowerCase()) ||
    !opensSentence(note, found)
  );
}

function opensSentence({ words }: PreparedNote, { start }: Mention): boolean {
  return words.some((word) => word.start === start && word.opens);
}

/** "1994 Rwanda" is a year before a name; postcodes go with a town, from 1000 to 9999. */
function isPostcode(surface: string): boolean {
  return !/^(?:19[4-9]\d|20[0-3]\d)\s/.test(surface);
}

export const streets: Detector = (note) => [
  ...matches(note.plain, dutchStreet, street).filter((found) =>
    isStreet(note, found),
  ),
  ...[smallStreet, frenchStreet, englishStreet, turkishStreet].flatMap(
    (pattern) => matches(note.plain, pattern, street),
  ),
  ...matches(note.plain, postcodeTown, postcode).filter(({ start, end }) =>
    isPostcode(note.plain.slice(start, end)),
  ),
];
