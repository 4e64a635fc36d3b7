import type { Mention } from "../findings.ts";
import type { PreparedNote } from "../note.ts";
import {
  everywhere,
  noLetterAfter,
  noLetterBefore,
  oneOf,
} from "../patterns.ts";
import { matches, mention, type Detector, type Kind } from "./detector.ts";
import {
  abbreviations,
  byThemselves,
  endings,
  gluedKinds,
  kinds,
  turkishEndings,
} from "./organisationWords.ts";

const organisation: Kind = {
  category: "ORG",
  reason: "organisation",
  confidence: 0.9,
};

const word = String.raw`\p{Lu}[\p{L}\p{M}\p{N}]*(?:'s)?`;
const small = oneOf(
  "van de den der het ten ter voor en in du la le les des d' of the op aan &",
);
/** Between two capitalised words of one name. */
const inner = String.raw`(?:\s+${small}(?:\s+(?:de|den|het|'t|la|l'))?[\s']+|\s+|-|'|\.\s?)`;
const article = String.raw`(?:${oneOf("de den het 't la le les l' d' du des the")}[\s']*)?`;
const more = String.raw`(?:${inner}(?:${word}|'t|\d{1,3}(?!\d))){0,4}`;

/** A name of capitalised words, to be read right behind a trigger. */
const nameHere = new RegExp(`["']?${article}${word}${more}`, "uy");

const abbreviation = everywhere(
  String.raw`${noLetterBefore}${oneOf(...abbreviations)}\.?(?:\s+|-)(?:${oneOf("de du des van in te à d'")}[\s']+)?`,
);
const kind = everywhere(
  String.raw`${noLetterBefore}${oneOf(...kinds)}\s+(?:${oneOf("de_la de_l' du des d' of")}[\s']*)?`,
);

/** What a trigger leads to; the trigger tells where it is, so it goes too. */
function afterTrigger(
  plain: string,
  triggers: Iterable<RegExpExecArray>,
): Mention[] {
  return [...triggers].flatMap(({ index, 0: trigger }) => {
    nameHere.lastIndex = index + trigger.length;
    const name = nameHere.exec(plain)?.[0];
    if (name === undefined) return [];
    const end = index + trigger.length + name.length;
    return [mention(index, end, organisation)];
  });
}

const beforeEnding = String.raw`(?<!\p{Lu}\p{L}*\s)(?:${word}${inner}){0,3}${word}\s+`;
/** "De Schakel vzw", "Bethel Church", "Yeşil Camii". */
const byEnding = everywhere(
  String.raw`${noLetterBefore}${beforeEnding}(?:${oneOf(...endings)}${noLetterAfter}|${oneOf(turkishEndings)}\p{L}*)`,
);
const alone = everywhere(
  noLetterBefore + oneOf(...byThemselves) + noLetterAfter,
);
/** "Jessaziekenhuis", "Sint-Jansziekenhuis". */
const glued = everywhere(
  String.raw`${noLetterBefore}(?:\p{Lu}\p{L}*-)?(?:\p{Lu}\p{L}*?|(?<=\p{Lu}-))${oneOf(gluedKinds)}${noLetterAfter}`,
);

function opensSentence({ words }: PreparedNote, { start }: Mention): boolean {
  return words.some((one) => one.start === start && one.opens);
}

const articleFirst =
  /^(?:De|Het|Een|Mijn|Onze|Die|Dat|Deze|La|Le|Les|Un|Une|Mon|Ma|Notre|The|My|Our|Bir|Bu)\s/;

/** The article that starts a sentence is no part of the name: "Het Bethel Church". */
function withoutArticle(note: PreparedNote, found: Mention): Mention {
  const surface = note.plain.slice(found.start, found.end);
  const lead = articleFirst.exec(surface)?.[0];
  return lead !== undefined && opensSentence(note, found)
    ? { ...found, start: found.start + lead.length }
    : found;
}

/** Organisations with a name; generic bodies without one (OCMW, VDAB) stay. */
export const organisations: Detector = (note) => [
  ...afterTrigger(note.plain, note.plain.matchAll(abbreviation)),
  ...afterTrigger(note.plain, note.folded.matchAll(kind)),
  ...matches(note.plain, byEnding, organisation).map((found) =>
    withoutArticle(note, found),
  ),
  ...matches(note.plain, alone, organisation),
  ...matches(note.plain, glued, organisation).filter(
    (found) => !opensSentence(note, found),
  ),
];
