import { noLetterAfter, oneOf } from "../patterns.ts";

/*
 * How people tell an age, over text in which each number is a run of "#" (folded, see
 * withNumbersMarked). The number that is an age is the group `hit`. A duration ("al # jaar buren"),
 * a count or a clock must not match.
 */

/** An end, a comma or a connecting word: "is #, en" but not "is # keer verhuisd". */
const closed = String.raw`(?=\s*(?:$|[.,;:!?)"'\n]|${oneOf("en of maar toen nu ondertussen intussen et mais ou and but now when or this today ve ama")}${noLetterAfter}))`;

/** Words of which one stands right before, spaces and hedges ("bijna") between. */
function after(list: string, hedges = ""): string {
  const hedge = hedges === "" ? "" : String.raw`(?:${oneOf(hedges)}\s+)*`;
  return String.raw`(?<![\p{L}])${oneOf(list)}\s+${hedge}`;
}

function followedBy(list: string): string {
  return String.raw`(?=\s+${oneOf(list)}${noLetterAfter})`;
}

function notFollowedBy(list: string): string {
  return String.raw`(?!\s+${oneOf(list)}${noLetterAfter})`;
}

function age(before: string, behind: string): RegExp {
  return new RegExp(
    String.raw`${before}(?<hit>#+)(?![\p{L}\p{N}#])${behind}`,
    "dgu",
  );
}

/** "It is #", "kamer #": a verb or a noun, but nobody's age. */
const ofAThing = String.raw`(?<!(?<![\p{L}])${oneOf("het 't dat dit er nummer kamer bus lijn prijs score temperatuur it that this there which number room price answer total totaal")}\s)`;

const dutchHedges =
  "nu al net pas bijna ondertussen nog maar amper toen intussen ongeveer rond de";
const dutchPersons =
  "man vrouw jongen meisje meid gast zoon dochter kind kleinzoon kleindochter kleinkind buurman buurvrouw iemand vent madam broer zus dame heer jongere student vader moeder mama papa mens";
const durations =
  "lang later geleden samen getrouwd buren werkloos weg dood ziek bezig terug thuis gewerkt gewoond gestopt clean nuchter alleen bij in op met zonder aan van voor na vast gescheiden lid vrijwilliger geduurd duurde";
const possessives = "mijn m'n haar zijn z'n hun uw je jouw onze d'r";
const ordinals =
  "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende";
const counted =
  "keer verdiep poging kind dag week maand jaar opname sessie huwelijk man vrouw job werk";

const dutch = [
  // "# jaar oud", "#-jarige"
  age("", String.raw`(?=[\s-]*(?:jaar|jaren)\s+(?:oud|jong)${noLetterAfter})`),
  /(?<hit>#+)(?=[\s-]?jarigen?(?!\p{L}))/dgu,
  // "is #,", "wordt # en"
  age(ofAThing + after("is ben bent was wordt word werd", dutchHedges), closed),
  // "is # jaar", not "is # jaar getrouwd"
  age(
    after("is ben bent was wordt word werd", dutchHedges),
    followedBy("jaar") + notFollowedBy(`jaar_${oneOf(durations)}`),
  ),
  // ", # jaar,", "(#)"
  age(
    String.raw`(?<=\p{L}\s?)[,(]\s?`,
    String.raw`(?=(?:\s+(?:jaar|j\.?))?\s*[,)])`,
  ),
  age(
    after(`${oneOf(dutchPersons)}_van`, dutchHedges),
    notFollowedBy("de het hier meter kilo euro"),
  ),
  age(String.raw`(?<![\p{L}])(?:leeftijd|ouderdom)(?:\s+van)?\s*:?\s+`, ""),
  // "#ste verjaardag", "de oudste #", "# geworden"
  /(?<hit>#+|\d{1,3})(?=(?:ste|de|e|th|st|nd|rd|eme)?\.?\s+(?:verjaardag|birthday|anniversaire|yas gunu|yasgunu)(?!\p{L}))/dgu,
  age(after("oudste jongste oldest youngest", "is was van ons of us"), closed),
  age("", followedBy("geworden jaar_geworden")),
  // "zeventig ben ik geworden"
  age(
    "",
    followedBy(String.raw`(?:ben|was|werd|word|wordt)_(?:ik|hij|ze|zij|we)`) +
      notFollowedBy(String.raw`\p{L}+_\p{L}+_(?:keer|maal)`),
  ),
  // "op haar twaalfde", "op mijn 16de"
  new RegExp(
    String.raw`${after(`(?:op|voor|na|rond|sinds|vanaf|tot)_${oneOf(possessives)}`)}(?<hit>[#\d]{1,2}(?:ste|de|e)|\p{L}*(?:${oneOf(ordinals)}|tigste))${noLetterAfter}${notFollowedBy(counted)}`,
    "dgu",
  ),
  // "toen ik # was"
  age(
    after(
      String.raw`(?:toen|als|sinds|wanneer|omdat|dat)_[\p{L}]+`,
      "nog maar pas amper",
    ),
    followedBy(
      "was ben is werd wordt waren jaar_was jaar_ben jaar_is jaar_werd",
    ),
  ),
];

const frenchPersons =
  "homme femme garcon fille fils enfant dame monsieur jeune voisin voisine ado gamin gamine mere pere frere soeur etudiant personne mari neveu niece petit-fils petite-fille";
const yearsOld =
  followedBy("ans") +
  notFollowedBy(`ans_${oneOf("de d' que apres plus dans sans avec pour")}`);
const notAgo = String.raw`(?<!(?<![\p{L}])y\s)`;
const french = [
  // "a # ans", not "il y a # ans"
  age(
    String.raw`${notAgo}${after("a ai as avait avais aura aurai avons avez ont ayant eu fete fetera", "eu a_peine deja bientot presque seulement")}`,
    yearsOld,
  ),
  age(
    String.raw`(?<![\p{L}])(?:agee?s?\s+de\s+|l'age\s+de\s+|age\s*:?\s+)`,
    "",
  ),
  age(after(`${oneOf(frenchPersons)}_de`), followedBy("ans")),
  age(
    String.raw`[,(]\s?`,
    String.raw`(?=\s+ans\s*(?:[,).;]|$|et${noLetterAfter}))`,
  ),
  age(
    notAgo +
      after(
        "a vers des avant apres_mes de_mes a_mes pour_ses pour_mes de_ses les",
      ),
    yearsOld,
  ),
];

const clock = String.raw`(?!\s*[.,]?\s*(?:o'clock|pm|am|a\.m|p\.m))`;
const english = [
  age("", String.raw`(?=[\s-]years?[\s-]olds?${noLetterAfter})`),
  age(
    ofAThing +
      after(
        "is was am be i'm he's she's who's they're i_am turned turns turning aged became",
        "now only just almost nearly about already around over",
      ),
    closed,
  ),
  age(
    after("turned turns turning aged age the_age_of age_of age:"),
    notFollowedBy("times people hours minutes days"),
  ),
  age(
    after("at"),
    String.raw`(?=\s*(?:$|[.,;!?)]|${oneOf("i he she they you my with and when already because after to")}${noLetterAfter}))${clock}`,
  ),
  age(
    after(String.raw`when_[\p{L}]+_(?:was|were|is|turned)`, "only about just"),
    notFollowedBy("weeks months days hours minutes times people"),
  ),
];

const turkish = [
  // "# yaşında", "# yaşıma"
  age("", String.raw`(?=\s+yas(?:i|in|im|lar)\p{L}*)`),
  age(String.raw`(?<![\p{L}])yas(?:i|im)\s*:?\s+`, closed),
  // "#'sinde evlendim"
  /(?<hit>#+)(?='s?[iu]n[dt]?[ae](?!\p{L})\s+(?:evlen|dogur|anne|baba|emekli|koc|gelin|ol))/dgu,
];

const bracketed = age(String.raw`(?<=\p{L}\s)\(\s?`, String.raw`(?=\s?\))`);

export const agePatterns: readonly RegExp[] = [
  ...[...dutch, ...french, ...english, ...turkish],
  bracketed,
];
