import {
  auxiliaries,
  determiners,
  naming,
  ownDeterminers,
  personVerbs,
  possessors,
  pronouns,
  relations,
} from "./cues.ts";
import type { PreparedNote, Word } from "./note.ts";
import { looksLikeAct } from "./verbs.ts";

/** How clearly the words after a name tell that it is somebody. */
export type Context = "strong" | "weak" | "none";

const ands = new Set(["en", "et", "and", "ve", "ile"]);

/** "mijn broer Joris", "ma soeur Amélie", "heet Senna". */
export function isIntroduced(note: PreparedNote, first: Word): boolean {
  const before = note.words[first.index - 1];
  if (!before || !/^[\s:"']{1,3}$/.test(first.gap)) return false;
  if (first.opens && !first.gap.includes(":")) return false;
  return relations.has(before.folded) || naming.has(before.folded);
}

/** "Constant, mon ancien voisin": a name, a comma, and what the person is to the writer. */
function hasApposition(note: PreparedNote, last: Word): boolean {
  const [own, ...nouns] = note.words.slice(last.index + 1, last.index + 5);
  if (own?.gap.trim() !== "," || !ownDeterminers.has(own.folded)) return false;
  return nouns.some(({ folded }) => relations.has(folded));
}

/** "Hassan's", and with a Turkish ending any capitalised word with an apostrophe. */
function hasPossession({ language }: PreparedNote, next: Word): boolean {
  if (next.gap !== "'") return false;
  return language === "tr" || (next.folded === "s" && language !== "fr");
}

/** "Morgen vertelt hij": the subject follows the verb, so the first word is not it. */
function isInverted(note: PreparedNote, verb: Word): boolean {
  const after = note.words[verb.index + 1];
  return after?.gap === " " && pronouns[note.language].has(after.folded);
}

/** In French and Dutch a bare noun hardly opens a sentence with "is" or "a"; in English it does. */
function bareNounsAreRare({ language }: PreparedNote): boolean {
  return language === "fr" || language === "nl";
}

/** "Sevda ve kocası", "Rose et son mari": somebody together with their own. */
function hasCompany(note: PreparedNote, and: Word): boolean {
  const near = note.words.slice(and.index + 1, and.index + 3);
  return (
    ands.has(and.folded) && near.some(({ folded }) => relations.has(folded))
  );
}

/** Turkish puts the verb last: "Bahar bugün ağladı". */
function isTurkishStory({ words, language }: PreparedNote): boolean {
  const last = words.at(-1)?.folded ?? "";
  return language === "tr" && personVerbs.tr.has(last);
}

function isActing(note: PreparedNote, next: Word): boolean {
  return (
    personVerbs[note.language].has(next.folded) ||
    possessors.has(next.folded) ||
    hasCompany(note, next)
  );
}

function mayAct(note: PreparedNote, next: Word): boolean {
  if (isTurkishStory(note)) return true;
  const acts =
    auxiliaries[note.language].has(next.folded) || looksLikeAct(note, next);
  return acts && bareNounsAreRare(note);
}

const ageBehind = /^(?:, | \()\d{1,3}(?:\s?(?:ans|jaar|yas\p{L}*)|[,)])/u;

/** "Jacqueline, 84 ans", "Hamza (19)". */
function hasAge({ folded }: PreparedNote, { end }: Word): boolean {
  return ageBehind.test(folded.slice(end, end + longestAge));
}

const longestAge = 20;

export function contextAfter(note: PreparedNote, last: Word): Context {
  if (hasAge(note, last)) return "strong";
  const next = note.words[last.index + 1];
  if (!next) return "none";
  if (hasApposition(note, last) || hasPossession(note, next)) return "strong";
  if (next.gap !== " " || next.capital || isInverted(note, next)) return "none";
  if (isActing(note, next)) return "strong";
  return mayAct(note, next) ? "weak" : "none";
}

/** The article or the like right before; null when there is none. */
export function determinerBefore(
  note: PreparedNote,
  first: Word,
): string | null {
  const before = note.words[first.index - 1];
  if (!before || !/^[\s']+$/.test(first.gap)) return null;
  return determiners[note.language].has(before.folded) ? before.folded : null;
}
