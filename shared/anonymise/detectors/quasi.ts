import {
  everywhere,
  noLetterAfter,
  noLetterBefore,
  oneOf,
} from "../patterns.ts";
import type { Reason } from "../reasons.ts";
import { matches, type Detector, type Kind } from "./detector.ts";

function kind(reason: Reason): Kind {
  return { category: "QUASI", reason, confidence: 0.3 };
}

const word = String.raw`[\p{L}-]+`;

/** "de enige apotheker", "la seule Syrienne": one person in a village. */
const onlyOne = everywhere(
  `${noLetterBefore}(?:${oneOf("de_enige het_enige den_enige als_enige mijn_enige onze_enige le_seul la_seule the_only tek")} ${word})${noLetterAfter}`,
);
/** What there may be only one of without anybody being pointed at. */
const onlyThings = new RegExp(
  ` ${oneOf(
    "die dat wat was is ben keer manier reden ding plaats plek moment verschil echte",
    "qui que fois chose facon raison moyen solution",
    "one thing way reason place time person people difference choice",
    "bir basina basima care kez sey neden yol",
  )}$`,
  "u",
);

const publicRole = everywhere(
  noLetterBefore +
    oneOf(
      "burgemeester schepen ocmw-voorzitter wijkagent pastoor deken imam rabbijn notaris schooldirecteur directrice postbode concierge",
      "bourgmestre echevine? cure notaire facteur mayor councillor headmaster headmistress postman",
      "muhtar belediye_baskani okul_muduru",
    ) +
    noLetterAfter,
);

const diagnosis = everywhere(
  `${noLetterBefore}${oneOf("ik_heb ik_ben je_suis j'ai i_have i_am i'm ben bende")} (?:${word} ){0,2}?${oneOf(
    "schizofreni schizofreen bipolair borderline psychotisch autis anorexia hiv seropositief",
    "seropositi schizophr anorexi bipolar sizofreni otizm",
  )}[\\p{L}]*`,
);

const rareEvent = everywhere(
  `${noLetterBefore}${oneOf(
    "in_de_krant in_de_gazet in_de_gevangenis op_het_nieuws op_tv_geweest woningbrand uitgebrand assisen rechtszaak moordzaak gijzeling ontvoerd",
    "dans_le_journal a_la_tele cour_d'assises proces incendie en_prison",
    "in_the_newspaper in_the_papers in_the_news on_the_news court_case house_fire in_prison",
    "gazeteye_cik haberlere_cik mahkemelik hapiste cezaevi",
  )}[\\p{L}]*`,
);

/** No identifiers, yet in a small circle they point at one person. Always for a reader to judge. */
export const quasi: Detector = ({ folded }) => [
  ...matches(folded, onlyOne, kind("onlyOne")).filter(
    ({ start, end }) => !onlyThings.test(folded.slice(start, end)),
  ),
  ...matches(folded, publicRole, kind("publicRole")),
  ...matches(folded, diagnosis, kind("diagnosis")),
  ...matches(folded, rareEvent, kind("rareEvent")),
];
