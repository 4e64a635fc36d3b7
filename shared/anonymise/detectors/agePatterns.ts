/*
 * How people tell an age, over text in which each number is a run of "#" (folded, see
 * withNumbersMarked). The number that is an age is the group `hit`. A duration ("al # jaar buren"),
 * a count or a clock must not match.
 */

const noLetter = String.raw`(?![\p{L}\p{N}])`;
/** An end, a comma or a connecting word: "is #, en" but not "is # keer verhuisd". */
const closed = String.raw`(?=\s*(?:$|[.,;:!?)"'\n]|(?:${words("en of maar toen nu ondertussen intussen et mais ou and but now when or this today ve ama")})${noLetter}))`;

function words(list: string): string {
  return list.replaceAll(" ", "|").replaceAll("_", String.raw`\s+`);
}

/** Words of which one stands right before, spaces and hedges ("bijna") between. */
function after(list: string, hedges = ""): string {
  const hedge = hedges === "" ? "" : String.raw`(?:(?:${words(hedges)})\s+)*`;
  return String.raw`(?<![\p{L}])(?:${words(list)})\s+${hedge}`;
}

function followedBy(list: string): string {
  return String.raw`(?=\s+(?:${words(list)})${noLetter})`;
}

function notFollowedBy(list: string): string {
  return String.raw`(?!\s+(?:${words(list)})${noLetter})`;
}

function age(before: string, behind: string): RegExp {
  return new RegExp(
    String.raw`${before}(?<hit>#+)(?![\p{L}\p{N}#])${behind}`,
    "dgu",
  );
}

/** "It is #", "kamer #": a verb or a noun, but nobody's age. */
const ofAThing = String.raw`(?<!(?<![\p{L}])(?:${words("het 't dat dit er nummer kamer bus lijn prijs score temperatuur it that this there which number room price answer total totaal")})\s)`;

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
  age("", String.raw`(?=[\s-]*(?:jaar|jaren)\s+(?:oud|jong)${noLetter})`),
  /(?<hit>#+)(?=[\s-]?jarigen?(?!\p{L}))/dgu,
  // "is #,", "wordt # en"
  age(ofAThing + after("is ben bent was wordt word werd", dutchHedges), closed),
  // "is # jaar", not "is # jaar getrouwd"
  age(
    after("is ben bent was wordt word werd", dutchHedges),
    followedBy("jaar") + notFollowedBy(`jaar_(?:${words(durations)})`),
  ),
  // ", # jaar,", "(#)"
  age(String.raw`[,(]\s?`, String.raw`(?=(?:\s+(?:jaar|j\.?))?\s*[,)])`),
  age(
    after(`(?:${words(dutchPersons)})_van`, dutchHedges),
    notFollowedBy("de het hier meter kilo euro"),
  ),
  age(String.raw`(?<![\p{L}])(?:leeftijd|ouderdom)(?:\s+van)?\s*:?\s+`, ""),
  // "#ste verjaardag", "de oudste #", "# geworden"
  /(?<hit>#+|\d{1,3})(?=(?:ste|de|e|th|st|nd|rd|eme)?\.?\s+(?:verjaardag|birthday|anniversaire|yas gunu|yasgunu)(?!\p{L}))/dgu,
  age(after("oudste jongste oldest youngest", "is was van ons of us"), closed),
  age("", followedBy("geworden jaar_geworden")),
  // "op haar twaalfde", "op mijn 16de"
  new RegExp(
    String.raw`${after(`(?:op|voor|na|rond|sinds|vanaf|tot)_(?:${words(possessives)})`)}(?<hit>\d{1,2}(?:ste|de|e)|\p{L}*(?:${words(ordinals)}|tigste))${noLetter}${notFollowedBy(counted)}`,
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
  notFollowedBy(`ans_(?:${words("de d' que apres plus dans sans avec pour")})`);
const french = [
  // "a # ans", not "il y a # ans"
  age(
    String.raw`(?<!(?<![\p{L}])y\s)${after("a ai as avait avais aura aurai avons avez ont ayant eu fete fetera", "eu a_peine deja bientot presque seulement")}`,
    yearsOld,
  ),
  age(
    String.raw`(?<![\p{L}])(?:agee?s?\s+de\s+|l'age\s+de\s+|age\s*:?\s+)`,
    "",
  ),
  age(after(`(?:${words(frenchPersons)})_de`), followedBy("ans")),
  age(String.raw`[,(]\s?`, String.raw`(?=\s+ans\s*(?:[,).;]|$|et${noLetter}))`),
  age(
    after(
      "a vers des avant apres_mes de_mes a_mes pour_ses pour_mes de_ses les",
    ),
    yearsOld,
  ),
];

const clock = String.raw`(?!\s*[.,]?\s*(?:o'clock|pm|am|a\.m|p\.m))`;
const english = [
  age("", String.raw`(?=[\s-]years?[\s-]olds?${noLetter})`),
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
    String.raw`(?=\s*(?:$|[.,;!?)]|(?:${words("i he she they you my with and when already because after to")})${noLetter}))${clock}`,
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
