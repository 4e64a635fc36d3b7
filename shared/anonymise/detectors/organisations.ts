import type { Mention } from "../findings.ts";
import { lists } from "../names/lists.ts";
import type { PreparedNote } from "../note.ts";
import { matches, type Detector, type Kind, type Scope } from "./detector.ts";

const organisation: Kind = {
  category: "ORG",
  reason: "organisation",
  confidence: 0.9,
};
const employer: Kind = { category: "ORG", reason: "employer", confidence: 0.8 };

const noLetter = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;
/** A name of one or more capitalised words, with small words inside. */
const capital = String.raw`(?:\p{Lu}[\p{L}\p{M}\p{N}]*|'t|\d{1,3}(?!\d))`;
const inner = String.raw`(?:\s+(?:van|de|den|der|het|ten|ter|voor|en|in|du|la|le|les|des|d'|de la|de l'|of|the|op|aan|&)(?:\s+(?:de|den|het|'t|la))?[\s']+|\s+|-|'|\.\s?)`;
const name = String.raw`(?:(?:de|den|het|'t|la|le|les|l'|d'|du|des|the)[\s']*)?\p{Lu}[\p{L}\p{M}\p{N}]*(?:${inner}${capital}){0,4}`;

/** Abbreviations that become somebody's address as soon as a place or a name follows. */
const abbreviations =
  "AZ|UZ|ZNA|ZOL|GZA|PC|PZ|PAAZ|PVT|PTC|CGG|CAW|OCMW|CPAS|VDAB|RVA|CLB|WZC|RVT|CHU|CHR|CHC|CHBA|CH|AP|BuSO|BUSO|BSO|TSO|KTA|GO!|KRC|KV|KSK|FC|RFC|SK|SSM|ISPPC|ASBL|VZW|Agentschap|Huis|Residentie|Résidence|Clinique|Hôpital|Institut|Instituut|Kliniek|Atheneum|Athénée|Lycée|Collège|College|École|Hogeschool|Universiteit|Université|University|HoGent|Hospital|Fundacion|Stichting|Fondation|CPE|MSP|LDC|Wijkgezondheidscentrum|WGC|CKG|MPI|BW|PZT|SJ|KSJ|Chiro|Scouts|Samenlevingsopbouw|Centrum|Centre";
/** Kinds of organisation in small letters; only with a name after them. */
const kinds =
  "vzw|ziekenhuis|hospitaal|kliniek|psychiatrisch centrum|psychiatrie|buurthuis|buurtcentrum|wijkcentrum|ontmoetingscentrum|dienstencentrum|lokaal dienstencentrum|cultureel centrum|inloophuis|inloopcentrum|dagcentrum|dagcentra|activiteitencentrum|jeugdhuis|jeugdcentrum|woonzorgcentrum|rusthuis|bejaardentehuis|verzorgingstehuis|rustoord|serviceflat|serviceflats|opvangcentrum|asielcentrum|vluchthuis|crisisopvang|revalidatiecentrum|school|basisschool|kleuterschool|lagere school|middelbare school|avondschool|college|atheneum|instituut|hogeschool|universiteit|crèche|kinderdagverblijf|kerk|parochie|moskee|tempel|synagoge|klooster|abdij|apotheek|bakkerij|slagerij|frituur|kapsalon|café|cafe|restaurant|brasserie|taverne|kantine|cafetaria|winkel|kringloopwinkel|kringwinkel|firma|bedrijf|fabriek|garage|vereniging|club|voetbalclub|boksclub|sportclub|fanfare|harmonie|koor|praatcafé|praatgroep|zelfhulpgroep|beschut wonen|beschut wonen|wijkgezondheidscentrum|gezondheidscentrum|huisartsenpraktijk|groepspraktijk|sociaal restaurant|bibliotheek|hôpital|hopital|clinique|centre|centre de jour|centre culturel|centre de santé|centre psychiatrique|maison médicale|maison de quartier|maison de repos|maison de jeunes|école|ecole|lycée|collège|athénée|institut|université|église|paroisse|mosquée|boulangerie|pharmacie|association|asbl|entreprise|usine|home|foyer|hospital|clinic|church|mosque|school|college|primary school|secondary school|community centre|community center|day centre|centre|shelter|pharmacy|bakery|nursing home|care home|company|factory|club|association|charity";
const byAbbreviation = new RegExp(
  String.raw`${noLetter}(?:${abbreviations})\.?(?:\s+|-)(?:(?:de|du|des|van|in|te|à|d')[\s']+)?${name}`,
  "gu",
);
/** "buurthuis De Schakel", "moskee El Fath"; the kind is part of what tells where it is. */
const byKind = new RegExp(
  String.raw`${noLetter}(?:${kinds}|${kinds.replace(/(^|\|)(\p{L})/gu, (_, bar: string, letter: string) => bar + letter.toUpperCase())})\s+(?:(?:de la|de l'|du|des|d'|of)[\s']*)?["']?${name}`,
  "gu",
);
/** "De Schakel vzw", "Bethel Church", "Yeşil Camii". */
const bySuffix = new RegExp(
  String.raw`${noLetter}(?<!\p{Lu}[\p{L}]*\s)(?:${capital}(?:'s)?${inner}){0,3}\p{Lu}[\p{L}\p{M}\p{N}]*(?:'s)?\s+(?:vzw|VZW|asbl|ASBL|bvba|BVBA|bv|BV|nv|NV|sprl|SPRL|srl|Church|Ministries|Chapel|Assembly|Mosque|Hospital|Clinic|School|College|University|Academy|Centre|Center|Foundation|Association|Club|Camii|Cami|Camisi|Camisine|Camisinde|Camii'nde|Derneği|Derneğinde|Derneğine|Vakfı|Vakfında|Hastanesi|Hastanesinde|Hastanesine|Okulu|Okulunda|Lisesi|Lisesinde|Üniversitesi|Kahvesi|Fırını|Marketi|Lokali)${end}`,
  "gu",
);
/** Hospitals and houses that need no word before them. */
const alone =
  /(?<![\p{L}\p{N}])(?:UZA|OPZ|UZ\s?Gent|UZ\s?Leuven|UZ\s?Brussel|ZNA|ZOL|GZA|ZAS|AZ\s?Delta|AZ\s?Groeninge|AZ\s?Nikolaas|AZ\s?Monica|Jessa|Jessaziekenhuis|Stuivenberg|Middelheim|Sint-Maarten|Sint-Vincentius|Sint-Elisabeth(?:ziekenhuis)?|Sint-Trudo|Sint-Lucas|Sint-Norbertus|Sint-Erasmus|Gasthuisberg|Asster|Bethaniënhuis|Bethanië|Sint-Jozef(?:ziekenhuis)?|Sint-Franciscus|Sint-Hiëronymus|Sint-Alexius|Sint-Camillus|Sleidinge|Duffel|Multiversum|Erasmusziekenhuis|Érasme|Citadelle|Notre-Dame des Bruyères|Saint-Luc|Brugmann|Titeca|Fond'Roy|Petit Bourgogne|Agora|ISoSL|Intercommunale|KRC Genk|Zonnige Kempen|Samana|OKRA|Femma|KVLV|KAV|HoGent|UCLL|UGent|VUB|ULB|ULiège|UAntwerpen|UHasselt|PXL|Thomas More|Bednet|Poverello|Daenshuis|Daens|Kompas|Kamiano|De Sleutel|Free Clinic|Payoke|Stebo|Villa Basta|Ford Genk|Sappi|Volvo Gent|Umicore|ArcelorMittal|BASF|Aquafin)(?![\p{L}\p{N}])/gu;
/** "ziekenhuis" inside the word: "Jessaziekenhuis", "Sint-Jansziekenhuis". */
const glued = new RegExp(
  String.raw`${noLetter}(?:\p{Lu}[\p{L}]*-)?\p{Lu}[\p{L}]*?(?:ziekenhuis|kliniek|moskee|kerk|school|college|instituut|atheneum|apotheek|bakkerij|garage|huis)${end}`,
  "gu",
);

const company = String.raw`(?<hit>(?:(?:de|den|het|'t|la|le|les|l'|the)[\s']+)?\p{Lu}[\p{L}\p{M}\p{N}&]*(?:(?:\s+|-|\s+(?:en|et|and|&|van|de|du|la)\s+)\p{Lu}[\p{L}\p{M}\p{N}&]*){0,3})`;
const work =
  "werk|band|kassa|keuken|kantoor|magazijn|nachtploeg|fabriek|geïnterneerd|vastgezeten|studeert|studeerde|opleiding|cursus|werkt|werkte|werkten|werken|gewerkt|aan de slag|job|stage|baan|collega's|collega|baas|bazin|chef|ploegbaas|ploeg|poets|poetst|poetste|kuist|kuiste|begonnen|begint|start|startte|solliciteerde|solliciteert|solliciteren|sollicitatie|interim|ontslagen|ontslag|contract|vrijwilliger|vrijwilligster|opgenomen|opname|vastgelegen|therapie|dagtherapie|begeleiding|gevolgd|patiënt|travaille|travaillait|travaillé|travailler|emploi|job|stage|patron|patronne|collègues|collègue|chef|engagé|engagée|viré|virée|licencié|licenciée|intérim|bénévole|hospitalisé|interné|internée|enfermé|enfermée|détenu|détenue|soigné|soignée|formation|étudie|étudiait|hospitalisée|suivi|suivie|works|worked|working|work|job|boss|manager|colleagues|colleague|shift|internship|hired|fired|employed|volunteers|volunteer|intern|cleans|cleaned|cleaner|admitted|detained|studies|studied|trained";
const atWork = new RegExp(
  String.raw`${noLetter}(?:${work})(?:\s+(?:[\p{Ll}'-]+)){0,3}?\s+(?:bij|voor|in|op|chez|pour|à|au|at|for|with)\s+${company}`,
  "dgu",
);
const turkishWork = new RegExp(
  String.raw`${noLetter}(?<hit>\p{Lu}[\p{L}\p{M}\p{N}&]*(?:[\s-]\p{Lu}[\p{L}\p{M}\p{N}&]*){0,2})'?(?:da|de|ta|te|daki|deki|taki|teki|dan|den)?\s+(?:fabrikasında\s+|fabrikasındaki\s+|mağazasında\s+|firmasında\s+|deposunda\s+)?(?:çalış|işçi|iş arkadaş|temizlik yap|işe başla|staj|şefi|patronu|yattı|yatıyor|tedavi)`,
  "dgu",
);
const colleagues = new RegExp(
  String.raw`${noLetter}(?:collega's|collega|baas|chef|patron|patronne|boss|manager|colleagues|collègues)\s+(?:van|de|du|of|from)\s+(?:de|het|den|la|le)\s+${company}`,
  "dgu",
);

const articles =
  /^(?:De|Het|Een|Mijn|Onze|Die|Dat|Deze|La|Le|Les|Un|Une|Mon|Ma|Notre|The|My|Our|Bir|Bu)\s/;

/** The article of a sentence is no part of a name that carries a suffix: "Het Bethel Church". */
function withoutArticle(note: PreparedNote, found: Mention): Mention {
  const article = articles.exec(note.plain.slice(found.start, found.end));
  const opens = note.words.some(
    ({ start, opens }) => start === found.start && opens,
  );
  return article && opens
    ? { ...found, start: found.start + article[0].length }
    : found;
}

/** "Hasan Ford'da çalışıyor", "startte in Genk": people and towns are no employers. */
function withoutPeople(
  note: PreparedNote,
  found: Mention,
  { known }: Scope,
): Mention[] {
  const { given, places } = lists();
  const words = note.words.filter(
    ({ start, end }) => start >= found.start && end <= found.end,
  );
  const first = words.findIndex(
    ({ folded }) => !known.parts.has(folded) && !given.has(folded),
  );
  const rest = words.slice(first);
  const [company] = rest;
  if (
    first < 0 ||
    !company ||
    places.has(rest.map(({ folded }) => folded).join(" "))
  )
    return [];
  return company.opens &&
    found.reason === "employer" &&
    rest.length === words.length &&
    note.language === "tr" &&
    !/'/.test(note.plain.charAt(found.end))
    ? []
    : [{ ...found, start: first > 0 ? company.start : found.start }];
}

function opensSentence(note: PreparedNote, { start }: Mention): boolean {
  return note.words.some((word) => word.start === start && word.opens);
}

/** Organisations with a name; generic bodies without one (OCMW, VDAB) stay. */
export const organisations: Detector = (note, scope) => [
  ...matches(note.plain, byAbbreviation, organisation),
  ...matches(note.plain, byKind, organisation),
  ...matches(note.plain, bySuffix, organisation).map((found) =>
    withoutArticle(note, found),
  ),
  ...matches(note.plain, alone, organisation),
  ...matches(note.plain, glued, organisation).filter(
    (found) => !opensSentence(note, found),
  ),
  ...[atWork, colleagues, turkishWork]
    .flatMap((pattern) => matches(note.plain, pattern, employer))
    .flatMap((found) => withoutPeople(note, found, scope)),
];
