import type { Mention } from "../findings.ts";
import {
  isSaying,
  isVerbBeforeSubject,
  isWord,
  meansTheWord,
  smallLetterName,
} from "../homographs.ts";
import type { KnownPart } from "../knownNames.ts";
import { particles } from "../knownNames.ts";
import { matchName, type NameMatch } from "../nameForms.ts";
import { lists } from "../names/lists.ts";
import { isListedWord } from "../vocabulary.ts";
import type { PreparedNote, Word } from "../note.ts";
import type { Reason } from "../reasons.ts";
import { mention, type Detector, type Scope } from "./detector.ts";

interface Hit extends NameMatch {
  word: Word;
  confidence: number;
}

const sure = 1;
const variant = 0.9;
/** A name that is also a word, where it may be either: shown, not applied. */
const doubtful = 0.4;
const mostWords = 4;
/** So many letters together are no accident, also without capitals. */
const unmistakable = 6;

function confidenceOf(
  note: PreparedNote,
  word: Word,
  match: NameMatch,
): number {
  const found = match.how === "exact" ? sure : variant;
  const scaled = match.known.inferred ? found * 0.85 : found;
  if (!word.capital) {
    return Math.min(scaled, smallLetterName(note, word));
  }
  if (isVerbBeforeSubject(note, word) || isSaying(note, word)) return 0;
  if (match.how === "exact" && isNobody(note, word)) return doubtful;
  if (isPluralOfWord(note, word, match)) return doubtful;
  const unsure = match.known.inferred && word.opens && isWord(note, word);
  return unsure ? doubtful : scaled;
}

/** "à Noël", "in April": a feast or a month that is also a name. */
const timeBefore = new Set(
  "a met rond na voor tegen in tot sinds elke vorige volgende at before after since until by last next every pour avant apres en depuis".split(
    " ",
  ),
);

function isNobody(note: PreparedNote, word: Word): boolean {
  if (meansTheWord(note, word)) return true;
  const before = note.words[word.index - 1]?.folded ?? "";
  return lists().capitals.has(word.folded) && timeBefore.has(before);
}

/** "Yıldızlara", "Bulutlar gibi": at the start of a sentence many stars, not the Yıldız family. */
function isPluralOfWord(
  note: PreparedNote,
  { folded, opens }: Word,
  { how, known }: NameMatch,
): boolean {
  const rest = folded.slice(known.part.length);
  const plural = opens && how === "ending" && /^l[ae]r/.test(rest);
  return plural && note.language === "tr" && isListedWord("tr", known.part);
}

/** A small word of a name standing before it, when the name has it or it has a capital inside a sentence. */
function isParticleOf(before: Word, next: Word): boolean {
  const connects = next.gap === " " || next.gap === "'" || next.gap === "-";
  return (
    connects && particles.has(before.folded) && before.capital && next.capital
  );
}

function startOf(
  note: PreparedNote,
  hit: Hit,
  joined: ReadonlyMap<string, string>,
): number {
  let first = hit.word;
  for (;;) {
    const before = note.words[first.index - 1];
    if (!before || !isParticleOf(before, first)) break;
    const form =
      before.folded +
      note.words
        .slice(first.index, hit.word.index + 1)
        .map((word) => word.folded)
        .join("");
    if (!joined.has(form) && before.opens) break;
    first = before;
  }
  const initial = note.words[first.index - 1];
  const isInitial =
    initial?.capital && initial.text.length === 1 && /^\.[ ]?$/.test(first.gap);
  return isInitial ? initial.start : first.start;
}

/** "Demirci S.": an initial after the name. */
function endOf(note: PreparedNote, hit: Hit): number {
  const end = hit.word.start + hit.length;
  const next = note.words[hit.word.index + 1];
  const initial =
    hit.word.end === end &&
    next?.gap === " " &&
    next.capital &&
    next.text.length === 1 &&
    note.plain.charAt(next.end) === ".";
  return initial ? next.end + 1 : end;
}

const reasons: Record<NameMatch["how"], Reason> = {
  exact: "participant",
  ending: "participantVariant",
  typo: "participantVariant",
};

function reasonOf({ known, how, confidence }: Hit): Reason {
  if (known.inferred) return "nameElsewhere";
  return confidence <= doubtful ? "participantWord" : reasons[how];
}

function keyOf({ keys }: KnownPart): { entityKey?: string } {
  const [only, ...others] = keys;
  return only !== undefined && others.length === 0 ? { entityKey: only } : {};
}

function hitsIn(note: PreparedNote, { known }: Scope): Hit[] {
  return note.words.flatMap((word) => {
    const match = matchName(word, known, note.language);
    if (!match) return [];
    return [{ ...match, word, confidence: confidenceOf(note, word, match) }];
  });
}

/** Beside another part of the same person's name nothing is doubtful: "wil moens". */
function withNeighbours(hits: readonly Hit[]): Hit[] {
  const byIndex = new Map(hits.map((hit) => [hit.word.index, hit]));
  return hits.map((hit) => {
    const beside = [
      byIndex.get(hit.word.index - 1),
      byIndex.get(hit.word.index + 1),
    ];
    const samePerson = beside.some(
      (other) =>
        other &&
        other.known.part !== hit.known.part &&
        other.known.keys.some((key) => hit.known.keys.includes(key)),
    );
    return samePerson && !hit.known.inferred
      ? { ...hit, confidence: sure }
      : hit;
  });
}

/** "van hoof", but not "de koning": small letters, and no word of the language behind them. */
function isNoWord({ language }: PreparedNote, last: Word, form: string) {
  return form.length >= unmistakable && !isListedWord(language, last.folded);
}

/** As many words from here on as make up a name written together or apart. */
function joinedAt(note: PreparedNote, word: Word, scope: Scope): Mention[] {
  const found: Mention[] = [];
  let form = "";
  for (const next of note.words.slice(word.index, word.index + mostWords)) {
    if (form !== "" && !/^[ '-]$/.test(next.gap)) break;
    form += next.folded;
    const key = scope.known.joined.get(form);
    const telling = word.capital ? next.capital : isNoWord(note, next, form);
    const apart = next !== word || scope.known.parts.get(form) === undefined;
    if (key === undefined || !telling || !apart) continue;
    const name = mention(word.start, next.end, {
      category: "NAME",
      reason: "participant",
      confidence: sure,
    });
    found.push({ ...name, entityKey: key });
  }
  return found.slice(-1);
}

/** Every part of every registered name, in the forms people write it. */
export const participants: Detector = (note, scope) => {
  const single = withNeighbours(hitsIn(note, scope))
    .filter(({ confidence }) => confidence > 0)
    .map((hit) => ({
      ...mention(startOf(note, hit, scope.known.joined), endOf(note, hit), {
        category: "NAME",
        reason: reasonOf(hit),
        confidence: hit.confidence,
      }),
      ...keyOf(hit.known),
    }));
  const joined = note.words.flatMap((word) => joinedAt(note, word, scope));
  return [...single, ...joined];
};
