/*
 * Words by which an organisation is known. Lists of one language or kind a line; folded unless
 * said otherwise; "_" stands for a space.
 */

/** As written, in capitals: somebody's address as soon as a place or a name follows. */
export const abbreviations = [
  "AZ UZ ZNA ZOL GZA PC PZ PAAZ PVT PTC CGG CAW OCMW CPAS VDAB RVA CLB WZC RVT CHU CHR CHC CHBA",
  "BuSO BUSO BSO TSO KTA GO! KRC KV KSK FC RFC SSM ISPPC CPE MSP LDC WGC CKG MPI BW PZT KSJ ASBL VZW",
  "Agentschap Huis Residentie Résidence Clinique Hôpital Hospital Institut Instituut Kliniek Atheneum Athénée Lycée Collège College École",
  "Hogeschool Universiteit Université University Stichting Fondation Wijkgezondheidscentrum Chiro Scouts Samenlevingsopbouw Centrum Centre",
];

/** Kinds of organisation that point at one only with a name behind them. */
export const kinds = [
  "vzw ziekenhuis hospitaal kliniek psychiatrisch_centrum psychiatrie woonzorgcentrum rusthuis bejaardentehuis verzorgingstehuis rustoord serviceflats? revalidatiecentrum",
  "buurthuis buurtcentrum wijkcentrum ontmoetingscentrum lokaal_dienstencentrum dienstencentrum cultureel_centrum inloophuis inloopcentrum dagcentrum activiteitencentrum",
  "jeugdhuis jeugdcentrum opvangcentrum asielcentrum vluchthuis crisisopvang beschut_wonen gezondheidscentrum wijkgezondheidscentrum huisartsenpraktijk groepspraktijk",
  "lagere_school middelbare_school basisschool kleuterschool avondschool school college atheneum instituut hogeschool universiteit kinderdagverblijf bibliotheek",
  // "Freinetschool De Boomgaard"
  String.raw`\p{L}{4,}(?:school|centrum|kerk|kliniek|winkel|club)`,
  "kerk parochie moskee tempel synagoge klooster abdij apotheek bakkerij slagerij frituur kapsalon cafe restaurant brasserie taverne cafetaria",
  "kringloopwinkel kringwinkel winkel firma bedrijf fabriek garage vereniging voetbalclub boksclub sportclub club fanfare harmonie koor praatcafe praatgroep zelfhulpgroep sociaal_restaurant",
  "hopital clinique centre_de_jour centre_culturel centre_de_sante centre_psychiatrique centre maison_medicale maison_de_quartier maison_de_repos maison_de_jeunes",
  "ecole lycee athenee institut universite creche eglise paroisse mosquee boulangerie pharmacie association asbl entreprise usine home foyer",
  "hospital clinic church mosque primary_school secondary_school university community_cent(?:re|er) day_centre shelter pharmacy bakery nursing_home care_home company factory charity",
];

/** As written, behind the name of an organisation. */
export const endings = [
  "vzw VZW asbl ASBL bvba BVBA bv BV nv NV sprl SPRL srl",
  "Church Ministries Chapel Assembly Mosque Hospital Clinic School College University Academy Centre Center Foundation Association Club",
];
/** As written, with any Turkish case ending behind them. */
export const turkishEndings =
  "Cami Derneği Derneğ Vakfı Hastanesi Okulu Lisesi Üniversitesi Kahvesi Fırını Marketi Lokali";

/** As written: hospitals, houses and firms that need no word before them. */
export const byThemselves = [
  "UZA OPZ UZ_?Gent UZ_?Leuven UZ_?Brussel ZNA ZOL GZA ZAS AZ_?Delta AZ_?Groeninge AZ_?Nikolaas AZ_?Monica Jessa Stuivenberg Middelheim",
  "Sint-Maarten Sint-Vincentius Sint-Elisabeth Sint-Trudo Sint-Lucas Sint-Norbertus Sint-Erasmus Gasthuisberg Asster Bethaniënhuis Bethanië",
  "Sint-Jozef Sint-Franciscus Sint-Hiëronymus Sint-Alexius Sint-Camillus Sleidinge Multiversum Erasmusziekenhuis Zonnige_Kempen",
  "Érasme Citadelle Saint-Luc Brugmann Titeca Fond'Roy Petit_Bourgogne ISoSL",
  "HoGent UCLL UGent VUB ULB ULiège UAntwerpen UHasselt PXL Thomas_More Bednet",
  "Wit-Gele_Kruis Rode_Kruis-Vlaanderen Samana OKRA Similes UilenSpiegel Femma KVLV Poverello Daenshuis Kamiano De_Sleutel Free_Clinic Payoke Stebo Villa_Basta",
  "KRC_Genk Ford_Genk Volvo_Gent Sappi Umicore ArcelorMittal BASF Aquafin",
];

/** Kinds glued to the name: "Jessaziekenhuis". */
export const gluedKinds =
  "ziekenhuis kliniek moskee kerk school college instituut atheneum apotheek bakkerij garage huis";

/** Before "bij", "chez", "at": what somebody does where they work, study, live or are cared for. */
export const work =
  "werk werkt werkte werkten werken gewerkt slag job stage baan collega baas bazin chef ploegbaas ploeg poets poetst poetste kuist kuiste poetsman poetsvrouw begonnen begint start startte solliciteerde solliciteert solliciteren sollicitatie interim ontslagen ontslag contract vrijwilliger vrijwilligster band kassa keuken kantoor magazijn nachtploeg fabriek geinterneerd vastgezeten opgenomen opname vastgelegen therapie dagtherapie begeleiding gevolgd patient studeert studeerde opleiding cursus travaille travaillait travaillais travailler emploi patron patronne collegue collegues engage engagee vire viree licencie licenciee benevole hospitalise hospitalisee interne internee enferme enfermee detenu detenue soigne soignee suivi suivie formation etudie etudiait works worked working drives drove driving driver boss manager colleague colleagues shift internship hired fired employed volunteers volunteer intern cleans cleaned cleaner admitted detained studies studied trained";
export const workPlaces = "bij voor in op chez pour a au at for with";
/** "collega's van de Colruyt", "mon patron de Delhaize". */
export const workPeople =
  "collega collegas baas chef patron patronne boss manager colleague colleagues collegue collegues";
export const workOwners = "van de du of from";
/** Turkish, behind the name and its case ending. */
export const turkishWork =
  "calis isci is_arkadas temizlik_yap ise_basla staj sefi patronu yatti yatiyor tedavi fabrikasinda magazasinda firmasinda deposunda";
