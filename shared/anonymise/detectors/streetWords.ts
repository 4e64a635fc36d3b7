import { oneOf } from "../patterns.ts";

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** What a Dutch street ends in, glued to its name or apart ("Ridderstraat", "Grote Steenweg"). */
export const dutchEnding = new RegExp(
  `${oneOf(
    "straat straatje str steenweg stwg laan lei kaai kade plein pleintje dreef baan weg wegel pad",
    "vest gracht steeg singel markt dijk hof berg wijk poort park ring rui vliet brug boulevard square",
    "heide veld akker kouter beemd bos burg put tuin",
  )}$`,
  "u",
);

/** With a small letter only these, and only with a number. */
export const plainDutchEnding =
  /(?:straat|steenweg|laan|baan|plein|kaai|dreef|weg|lei)$/;

/** What a French street begins with. */
export const frenchStart = set(
  "rue avenue av boulevard bd blvd place quai chaussee chee impasse allee square route clos sentier passage dreve galerie cite residence venelle esplanade rond-point cour montee thier pont parvis",
);

export const englishEnding = set(
  "street road avenue lane square drive close court quay terrace",
);

/** "Sokağı", "Caddesi'nde", "Mahallesi": with any case ending. */
export const turkishEnding =
  /^(?:sok|sokak|sokag|cad|caddesi|bulvari|meydani|sitesi|apartmani)[a-z]*$/;

/** Small words inside the name of a street. */
export const inner = set(
  "van de den der het ten ter op la le les du des d l a au aux et",
);

const box = oneOf("bus bte boite box b app appt apt daire kat");
/** "12", "nr. 9 bus 2", ", 12-14", "310A", "no: 5"; read right behind the name, on the folded text. */
export const houseNumber = new RegExp(
  String.raw`\s*,?\s*(?:${oneOf("nr n° no nummer number numero numara")}\.?\s*:?\s*)?\d{1,4}(?!\d)(?:\s?[a-z](?![\p{L}\p{N}]))?(?:\s?[-/]\s?\d{1,4}(?!\d))?(?:\s*,?\s*${box}\.?\s?\w{1,5}(?![\p{L}\p{N}]))?`,
  "uy",
);
/** "12, rue des Fleurs", "14 Kronenburgstraat". */
export const numberBefore =
  /(?<![\p{L}\p{N}.,/])\d{1,4}\s?(?:bis|ter|[a-z])?\s*,?\s+$/u;
/** "vleugelweg 12 keer": a count, not a number of a house. */
export const counted = new RegExp(
  String.raw`^\s*${oneOf("jaar keer maal euro km meter minuten uur dagen weken maanden mensen")}(?!\p{L})`,
  "u",
);
