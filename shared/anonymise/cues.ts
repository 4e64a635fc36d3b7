import type { Language } from "./names/lists.ts";

/*
 * Words that tell what the word beside them is, all folded. Small words go by language: "dit" is
 * "this" in Dutch and "says" in French, "en" is "and" in Dutch and "the most" in Turkish.
 */
type ByLanguage = Readonly<Record<Language, ReadonlySet<string>>>;

/** The four languages together: a Dutch note may well hold "ma soeur". */
function set(...words: string[]): ReadonlySet<string> {
  return new Set(words.flatMap((line) => line.split(" ")));
}

function byLanguage(words: Readonly<Record<Language, string>>): ByLanguage {
  const { nl, fr, en, tr } = words;
  return { nl: set(nl), fr: set(fr), en: set(en), tr: set(tr) };
}

/** Before a noun, hence not before a name ("een vos", "des olives", "die sultan"). */
export const determiners = byLanguage({
  nl: "een de het t den die deze dat dit mijn n zijn haar ons onze jullie hun uw je jouw geen elke elk iedere ieder alle veel weinig wat welke sommige beetje twee drie als zonder meer te heel zeer zo",
  fr: "un une le la les l des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs quelques plusieurs beaucoup peu plus trop tout toute tous toutes sans d",
  en: "a an the this that these those my your his her its our their some any no every each much many more very so such",
  tr: "bir bu su o her hic bazi cok az daha en",
});

/** After a verb that opens a question or a wish: "Wil je", "May we". */
export const pronouns = byLanguage({
  nl: "je jij u ge gij hij ze zij we wij men iemand niemand ik dat er het t dit iedereen ulder gulle gullie wulle",
  fr: "tu vous il elle on nous ils elles je",
  en: "i you we he she they it this that there someone anyone",
  tr: "",
});

/** Before a verb: "ik wil", "hij wil". */
export const subjects = byLanguage({
  nl: "ik k je jij u ge gij hij ze zij we wij men m iemand niemand iedereen dat die wie er zelf ook wel niet nooit nog maar toch",
  fr: "je tu il elle on nous vous ils elles qui ne",
  en: "i you we he she they it who to not",
  tr: "ben sen biz siz onlar",
});

/** What people do: after a word that could be a name, it is one. */
export const personVerbs = byLanguage({
  nl: "zegt zei zegde vertelt vertelde vroeg vraagt denkt dacht vindt vond voelt voelde weent weende huilt huilde lacht lachte belt belde kwam komt ging woont woonde kookt kookte drinkt dronk eet rookt slaapt sliep zweeg zwijgt knikte luistert luisterde spreekt sprak praat praatte schreef schrijft zoekt zocht vertrok kreeg krijgt kent kende hoort hoorde ziet zag durft durfde probeert probeerde mist miste verloor stierf overleed verhuisde trouwde scheidde stuurde weet wist snapt begrijpt begreep antwoordt antwoordde wou wilde zorgt zorgde rijdt reed draagt droeg zit zat bakt leest las zingt zong danst herkende herkent vertrouwt wacht wachtte stelt stelde tekende tekent bezoekt bezocht schaamt schaamde noemt noemde roept riep fluisterde bedankte vergeet vergat merkte merkt gelooft geloofde haat leerde leert verzorgt wandelt fietst speelt zwemt",
  fr: "dit disait dira raconte racontait demande demandait pense pensait croit trouve pleure pleurait rit riait habite habitait travaille travaillait cuisine dort mange boit vit vivait parle parlait ecoute ecrit cherche connait entend voit ose essaie perd sourit repond explique attend sait comprend aime deteste appelle fume joue chante lit veut voulait s",
  en: "says said tells told asks asked thinks thought feels felt cries cried laughs laughed calls called lives lived cooks cooked drinks drank eats smokes sleeps slept listens listened speaks spoke talks talked writes wrote knows knew hears heard sees saw tries tried misses missed died moved married sent wants wanted understands understood answered explained cares drives drove wears wore sits sat stands stood reads sings sang dances trusts waits waited visited visits thanked hates loves likes lent borrowed",
  tr: "diyor dedi demis diyordu anlatti anlatiyor sordu soruyor dusunuyor agladi agliyor guldu guluyor geldi geliyor gitti gidiyor oturuyor oturuyordu calisiyor calisiyordu pisiriyor icti yedi uyuyor uyuyamiyor konustu konusuyor yazdi ariyor aradi kaldi kaliyor basladi aldi aliyor verdi veriyor biliyor bilmiyor istiyor istemiyor istedi yasiyor yasiyordu bakiyor bakti tasindi evlendi bosandi oldu vefat kaybetti ozluyor seviyor korkuyor bekliyor bekledi yardim sustu",
});

/** Said of people and of things alike. */
export const auxiliaries = byLanguage({
  nl: "werkt werkte helpt hielp geeft gaf houdt hield stopte begon blijft bleef staat stond ligt lag brengt bracht neemt nam gaat loopt liep moest is was heeft had kan kon wil wordt werd mag moet zal zou gaat doet deed",
  fr: "commence reste restait aide donne apporte manque arrive doit devait peut pouvait rentre sort prend vient venait a est etait avait n ne va allait sera aura fait faisait",
  en: "helps helped takes took gave gives keeps kept left started began needs needed brings brought comes came goes went stays stayed works worked got gets lost is was has had can could will would does did doesn didn isn wasn couldn wouldn won can hasn hadn",
  tr: "",
});

/** Forms of address and relations before a name. */
export const titles = set(
  "mevrouw mevr mvr mw meneer mijnheer menheer dhr heer dokter doktoor dr prof professor zuster broeder pater priester juf juffrouw meester tante tantine nonkel nonk oom oma opa bomma bompa moeke vake meme meter peter moemoe vava mama papa madam",
  "madame mme mlle mademoiselle monsieur m docteur pere mere soeur frere oncle tonton tata tatie papy papi mamy mamie abbe maitre",
  "mr mrs ms miss mister sir doctor nurse pastor father mother sister brother aunt auntie uncle grandma grandpa granny reverend rev prophet",
  "nana maame lalla sidi moulay hadj hajj hadja hajja cheikh imam haci hoca dede nine sehit doktor bay bayan sayin rahmetli",
);

export const relations = set(
  "broer broertje zus zusje zuster zoon zoontje dochter dochtertje man vrouw vriend vriendin lief vader moeder buurman buurvrouw buur buren collega nicht neef nichtje neefje kleinzoon kleindochter kleinkind schoonbroer schoonzus schoonmoeder schoonvader schoonzoon schoondochter kind kameraad maat begeleider begeleidster psycholoog psychologe psychiater therapeut huisarts kinesist verpleegster verpleger ex exman exvrouw stiefvader stiefmoeder stiefzoon vrijwilliger vrijwilligster peter meter kapper baas chef huisbaas",
  "frere soeur fils fille mari femme compagnon compagne ami amie copain copine voisin voisine collegue cousin cousine neveu niece pere mere beau-frere oncle tante parrain marraine petit-fils gendre psychologue psychiatre medecin infirmiere infirmier educateur educatrice patron patronne proprietaire benevole",
  "brother sister son daughter husband wife partner boyfriend girlfriend friend neighbour neighbor colleague cousin nephew niece father mother mum mom dad uncle aunt roommate therapist psychologist psychiatrist landlord boss volunteer grandson granddaughter twin",
  "kardesim kardesi agabeyim abim ablam kizim kizi oglum oglu kocam kocasi karim karisi esim esi arkadasim arkadasi komsum komsusu komsumuz annem annesi babam babasi amcam dayim teyzem halam yengem gelinim gelini damadim torunum torunu kuzenim yegenim enistem kaynanam kayinvalidem patronum gorumcem baldizim",
);

/** After a Turkish name. */
export const titlesAfter = set(
  "abla abi agabey hanim bey amca teyze dayi hala yenge eniste dede nine nene hoca usta efendi kardes baci anne baba ablam abim hanimin beyin ablanin abinin teyzenin amcanin hocanin teyzeye amcaya ablaya abiye hanima beye hocaya",
);

/** Between somebody and their name: "heet", "s'appelle". */
export const naming = set(
  "heet heette noemt noemen noemden genaamd genoemd gedoopt",
  "appelle appelait appelee appele nomme nommee prenomme prenommee surnomme surnommee prenom",
  "named called nicknamed",
  "adi ismi adinda adli isimli",
);

/** Dialect possession: "Esi haar nummer", "Hassan dochter". */
export const possessors = set("haar z zijn d heur hare zijnen hun");

/** Before a possession or an apposition: "Constant, mijn ancien voisin". */
export const ownDeterminers = set(
  "mijn m onze ons zijn haar de mon ma notre son sa mes my our his her the benim bizim",
);
