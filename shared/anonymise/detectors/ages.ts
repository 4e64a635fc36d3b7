import type { Mention } from "../findings.ts";
import { numberOf, numberWordPattern } from "../numberWords.ts";
import { matches, type Detector, type Kind } from "./detector.ts";

const age: Kind = { category: "AGE", reason: "age", confidence: 0.9 };

const oldest = 115;
const n = String.raw`(?<hit>\d{1,3}|${numberWordPattern})`;
const start = String.raw`(?<![\p{L}\p{N}.,/:€-])`;
const stop = String.raw`(?![\p{L}\p{N}]|[.,:/-]\d|\s?[%€°])`;

function pattern(before: string, after: string): RegExp {
  return new RegExp(`${before}${n}${stop}${after}`, "dgu");
}

/** What closes "is 47": an end, a comma, a connecting word; not "is 47 keer verhuisd". */
const closed = String.raw`(?=\s*(?:$|[.,;:!?)"'\n]|(?:en|of|maar|toen|nu|ondertussen|intussen|geworden|et|mais|ou|and|but|now|when|or|this|today|ve|ama)(?![\p{L}])))`;
const notADuration = String.raw`(?!\s+(?:lang|later|geleden|samen|getrouwd|buren|werkloos|weg|dood|ziek|bezig|terug|thuis|gewerkt|gewoond|gestopt|clean|nuchter|alleen|bij|in|op|met|zonder|aan|van|voor|na|vast|gescheiden|lid|vrijwilliger|geduurd|duurde)(?![\p{L}]))`;

/** "It is five", "the number is 47": a verb, but nobody's age. */
const notAPerson = String.raw`(?<![\p{L}])(?<!(?<![\p{L}])(?:het|'t|dat|dit|er|nummer|kamer|bus|lijn|prijs|score|temperatuur|it|that|this|there|which|number|room|price|answer|total|totaal)\s)`;

const dutch = [
  // "45 jaar oud", "45-jarige", "achttienjarige"
  new RegExp(
    String.raw`${start}${n}(?=[\s-]*(?:jaar|jaren)\s+(?:oud|jong)(?![\p{L}]))`,
    "dgu",
  ),
  new RegExp(String.raw`${start}${n}(?=[\s-]?jarigen?(?![\p{L}]))`, "dgu"),
  // "is 47 en", "wordt zestig", "was zesendertig,"
  pattern(
    String.raw`${notAPerson}(?:is|ben|bent|was|wordt|word|werd)\s+(?:nu\s+|al\s+|net\s+|pas\s+|bijna\s+|ondertussen\s+|nog\s+maar\s+|maar\s+|amper\s+|toen\s+|intussen\s+|ongeveer\s+|rond\s+de\s+)?`,
    closed,
  ),
  // "ze is 47 jaar" but not "we zijn 30 jaar getrouwd"
  pattern(
    String.raw`(?<![\p{L}])(?:is|ben|bent|was|wordt|word|werd)\s+(?:nu\s+|net\s+|pas\s+|bijna\s+|amper\s+|maar\s+|nog\s+maar\s+|toen\s+)?`,
    String.raw`(?=\s+jaar${notADuration}(?![\p{L}]))`,
  ),
  // ", 45 jaar,", "(47)", "van 45 jaar", "leeftijd 19"
  pattern(String.raw`[,(]\s?`, String.raw`(?=(?:\s+(?:jaar|j\.?))?\s*[,)])`),
  pattern(
    String.raw`(?<![\p{L}])(?:man|vrouw|jongen|meisje|meid|gast|zoon|dochter|kind|kleinzoon|kleindochter|kleinkind|buurman|buurvrouw|iemand|vent|madam|broer|zus|dame|heer|jongere|student|vader|moeder|mama|papa|mens)\s+van\s+(?:rond\s+de\s+|bijna\s+|ongeveer\s+)?`,
    String.raw`(?!\s+(?:de|het|hier|meter|kilo|euro))`,
  ),
  pattern(
    String.raw`(?<![\p{L}])(?:leeftijd|leeftijd van|ouderdom)\s*:?\s+`,
    "",
  ),
  // "zijn 75ste verjaardag", "de oudste 88"
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?<hit>\d{1,3})(?=(?:ste|de|e|th|st|nd|rd|eme)?\.?\s+(?:verjaardag|birthday|anniversaire|yas gunu|yasgunu)(?![\p{L}]))`,
    "dgu",
  ),
  pattern(
    String.raw`(?<![\p{L}])(?:oudste|jongste|oldest|youngest)\s+(?:is\s+|was\s+|van ons\s+|of us\s+)?`,
    closed,
  ),
  // "op haar twaalfde", "op mijn 16de", "op zestienjarige leeftijd"
  new RegExp(
    String.raw`(?<![\p{L}])(?:op|voor|na|rond|sinds|vanaf|tot)\s+(?:mijn|m'n|haar|zijn|z'n|hun|uw|je|jouw|onze|d'r)\s+(?<hit>\d{1,2}(?:ste|de|e)|\p{L}*(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|vijftiende|zestiende|zeventiende|achttiende|negentiende|tigste))(?![\p{L}\p{N}])(?!\s+(?:keer|verdiep|poging|kind|dag|week|maand|jaar|opname|sessie|huwelijk|man|vrouw|job|werk))`,
    "dgu",
  ),
  // "toen ik 12 was", "als ik vijftig ben"
  pattern(
    String.raw`(?<![\p{L}])(?:toen|als|sinds|wanneer|omdat|dat)\s+(?:ik|hij|ze|zij|we|\p{L}+)\s+(?:nog\s+|maar\s+|pas\s+|amper\s+)?`,
    String.raw`(?=\s+(?:jaar\s+)?(?:was|ben|is|werd|wordt|waren)(?![\p{L}]))`,
  ),
];

const personNoun =
  "homme|femme|garçon|garcon|fille|fils|enfant|dame|monsieur|jeune|voisin|voisine|ado|gamin|gamine|mère|mere|père|pere|frère|frere|soeur|sœur|étudiant|etudiant|personne|mari|neveu|nièce|niece|petit-fils|petite-fille";
const french = [
  pattern(
    String.raw`(?<![\p{L}]|(?<![\p{L}])y\s)(?:a|ai|as|avait|avais|aura|aurai|avons|avez|ont|ayant|eu|fête|fete|fetera)\s+(?:eu\s+|à peine\s+|a peine\s+|deja\s+|bientot\s+|presque\s+|seulement\s+)?`,
    String.raw`(?=\s+ans(?![\p{L}])(?!\s+(?:de|d'|que|apres|plus|dans|sans|avec|pour)(?![\p{L}])))`,
  ),
  pattern(
    String.raw`(?<![\p{L}])(?:agee?s?\s+de\s+|a\s+l'age\s+de\s+|l'age\s+de\s+|age\s*:?\s+)`,
    "",
  ),
  pattern(
    String.raw`(?<![\p{L}])(?:${personNoun})\s+de\s+`,
    String.raw`(?=\s+ans(?![\p{L}]))`,
  ),
  pattern(
    String.raw`[,(]\s?`,
    String.raw`(?=\s+ans\s*(?:[,).;]|$|et(?![\p{L}])))`,
  ),
  pattern(
    String.raw`(?<![\p{L}])(?:a|vers|des|avant|apres mes|de mes|a mes|pour ses|pour mes|de ses|les)\s+`,
    String.raw`(?=\s+ans(?![\p{L}])(?!\s+(?:de|d'|que|plus|apres)(?![\p{L}])))`,
  ),
];

const english = [
  new RegExp(
    String.raw`${start}${n}(?=[\s-]years?[\s-]olds?(?![\p{L}]))`,
    "dgu",
  ),
  pattern(
    String.raw`${notAPerson}(?:is|was|am|be|i'm|he's|she's|who's|they're|i am|turned|turns|turning|aged|became)\s+(?:now\s+|only\s+|just\s+|almost\s+|nearly\s+|about\s+|already\s+|around\s+|over\s+)?`,
    closed,
  ),
  pattern(
    String.raw`(?<![\p{L}])(?:turned|turns|turning|aged|age|the age of|age of|age:)\s+`,
    String.raw`(?!\s+(?:times|people|hours|minutes|days))`,
  ),
  pattern(
    String.raw`(?<![\p{L}])at\s+`,
    String.raw`(?=\s*(?:$|[.,;!?)]|(?:i|he|she|they|you|my|with|and|when|already|because|after|to)(?![\p{L}])))(?!\s*[.,]?\s*(?:o'clock|pm|am|a\.m|p\.m))`,
  ),
  pattern(
    String.raw`(?<![\p{L}])when\s+(?:i|he|she|they|\p{L}+)\s+(?:was|were|is|turned)\s+(?:only\s+|about\s+|just\s+)?`,
    String.raw`(?!\s+(?:weeks|months|days|hours|minutes|times|people))`,
  ),
];

const turkish = [
  pattern(
    start,
    String.raw`(?=\s+yas(?:inda|indaki|indayim|indaydi|indayken|imda|ina|lari|indan|indasin|imdayken|imdan|ini|larinda|larindayken)[\p{L}]*)`,
  ),
  pattern(String.raw`(?<![\p{L}])yas(?:i|im)\s*:?\s+`, closed),
  new RegExp(
    String.raw`${start}${n}(?='(?:inde|sinde|unda|sunda|unde|sinda|inda|ine|sine|una|ina)(?![\p{L}])(?:\s+(?:evlen|dogur|anne|baba|emekli|koc|gelin|ol)))`,
    "dgu",
  ),
];

const bracketed = pattern(String.raw`(?<=\p{L}\s)\(\s?`, String.raw`(?=\s?\))`);

const all = [...dutch, ...french, ...english, ...turkish, bracketed];

function isAge(surface: string): boolean {
  const value = numberOf(surface);
  // An ordinal ("twaalfde") is no number word but was asked for as one.
  return value === null || (value >= 1 && value <= oldest);
}

/** Ages of people; durations ("al tien jaar buren") stay. Reads the folded text. */
export const ages: Detector = ({ folded }): Mention[] => {
  if (!/\d|\p{L}/u.test(folded)) return [];
  return all
    .flatMap((one) => matches(folded, one, age))
    .filter(({ start: from, end }) => isAge(folded.slice(from, end)));
};
