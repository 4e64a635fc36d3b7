import { matches, type Detector, type Kind } from "./detector.ts";

function kind(reason: Kind["reason"]): Kind {
  return { category: "QUASI", reason, confidence: 0.3 };
}

/** "de enige apotheker", "la seule Syrienne": one person in a village. */
const onlyOne =
  /(?<![\p{L}])(?:(?:de|het|den|als|mijn|onze) enige [\p{L}-]+|(?:le|la) seule? [\p{L}-]+|the only [\p{L}-]+(?: [\p{L}-]+)?|tek [\p{L}-]+)(?![\p{L}])/giu;
const onlyNothing =
  /(?:enige|seule?|only|tek)\s(?:die|dat|wat|was|is|ben|keer|manier|reden|ding|plaats|plek|moment|verschil|echte|qui|que|fois|chose|facon|façon|raison|moyen|solution|one|thing|way|reason|place|time|person|people|difference|choice|bir|basina|başına|başıma|çare|kez|şey|neden|yol)(?![\p{L}])/iu;
const publicRole =
  /(?<![\p{L}])(?:burgemeester|schepen|ocmw-voorzitter|wijkagent|pastoor|deken|imam|rabbijn|notaris|schooldirecteur|directrice|postbode|conciërge|bourgmestre|échevine?|curé|notaire|facteur|concierge|mayor|councillor|headmaster|headmistress|postman|muhtar|belediye başkanı|okul müdürü)(?![\p{L}])/giu;
const diagnosis =
  /(?<![\p{L}])(?:ik (?:heb|ben)|je suis|j'ai|i have|i am|i'm|bende|ben)\s(?:[\p{L}-]+\s){0,2}?(?:schizofrenie|schizofreen|bipolair|bipolaire|borderline|psychotisch|autistisch|autisme|anorexia|hiv|seropositief|séropositif|séropositive|schizophrène|schizophrénie|autiste|schizophrenia|schizophrenic|bipolar|autistic|autism|anorexic|şizofreni|bipolar|otizm)[\p{L}]*/giu;
const rareEvent =
  /(?<![\p{L}])(?:in de (?:krant|gazet|gevangenis)|op het nieuws|op tv geweest|woningbrand|uitgebrand|assisen|rechtszaak|moordzaak|gijzeling|ontvoerd|dans le journal|à la télé(?:vision)?|cour d'assises|procès|incendie|en prison|in the (?:newspaper|papers|news)|on the news|court case|house fire|in prison|gazeteye çık|haberlere çık|mahkemelik|hapiste|cezaevi)[\p{L}]*/giu;

/** No identifiers, yet in a small circle they point at one person. Always for a reader to judge. */
export const quasi: Detector = ({ plain }) => [
  ...matches(plain, onlyOne, kind("onlyOne")).filter(
    ({ start, end }) => !onlyNothing.test(plain.slice(start, end)),
  ),
  ...matches(plain, publicRole, kind("publicRole")),
  ...matches(plain, diagnosis, kind("diagnosis")),
  ...matches(plain, rareEvent, kind("rareEvent")),
];
