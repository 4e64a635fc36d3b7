import { titles } from "./cues.ts";
import { particles } from "./knownNames.ts";
import { lists } from "./names/lists.ts";
import type { PreparedNote, Word } from "./note.ts";

/** Capitalised words that stand together as one name, small words inside included. */
export interface Chain {
  words: readonly Word[];
  /** With the initials before or after it; UTF-16, end exclusive. */
  start: number;
  end: number;
}

export function isInitial(note: PreparedNote, word: Word): boolean {
  return (
    word.capital &&
    word.text.length === 1 &&
    note.plain.charAt(word.end) === "."
  );
}

/** Small words that may stand inside a name between two capitals. */
function isInnerParticle(note: PreparedNote, word: Word): boolean {
  const next = note.words[word.index + 1];
  return (
    !word.capital &&
    particles.has(word.folded) &&
    !["en", "y", "e", "op", "aan"].includes(word.folded) &&
    next !== undefined &&
    /^[ '-]$/.test(next.gap) &&
    (next.capital || isInnerParticle(note, next))
  );
}

/** In a list of first names somewhere, and yet nobody's. */
const onlyTitles: ReadonlySet<string> = new Set(
  "nonkel nonk tonton tante tantine oncle uncle auntie mevrouw meneer madame monsieur dokter doctor".split(
    " ",
  ),
);

function mayBeGiven(folded: string): boolean {
  return lists().given.has(folded) && !onlyTitles.has(folded);
}

/** "Marokkaans", "Netflix", "Mevrouw": never part of a name. */
export function isHarmlessCapital({ folded, text }: Word): boolean {
  const title = text.length > 1 && titles.has(folded) && !mayBeGiven(folded);
  return title || lists().capitals.has(folded);
}

const saints: ReadonlySet<string> = new Set(
  "sint saint sainte st ste".split(" "),
);

/** "Sint-Kamillus": with a hyphen the saint belongs to the name of a house or a place. */
export function isSaint(note: PreparedNote, word: Word): boolean {
  const next = note.words[word.index + 1];
  return saints.has(word.folded) && next?.gap === "-" && next.capital;
}

function connects(note: PreparedNote, before: Word, word: Word): boolean {
  if (/^[ '-]$/.test(word.gap)) return true;
  return isInitial(note, before) && /^\. ?$/.test(word.gap);
}

/** "Emre Genk'te": a town after a name is no surname, unless a small word leads it ("Van Gent"). */
function startsTown(note: PreparedNote, before: Word, word: Word): boolean {
  const { places, given, surnames } = lists();
  const next = note.words[word.index + 1];
  const compound =
    next && next.gap === "-" ? `${word.folded} ${next.folded}` : word.folded;
  if (particles.has(before.folded)) return false;
  if (places.has(compound) && compound !== word.folded) return true;
  const caseEnding = next?.gap === "'" && note.language === "tr";
  return (
    places.has(word.folded) &&
    !given.has(word.folded) &&
    (caseEnding || !surnames.has(word.folded))
  );
}

function continues(note: PreparedNote, before: Word, word: Word): boolean {
  if (!connects(note, before, word) || word.opens) return false;
  if (!word.capital) return isInnerParticle(note, word);
  return !isHarmlessCapital(word) && !startsTown(note, before, word);
}

function chainFrom(note: PreparedNote, first: Word): Chain {
  const words = [first];
  let last = first;
  for (const word of note.words.slice(first.index + 1)) {
    if (!continues(note, last, word)) break;
    words.push(word);
    last = word;
  }
  const dot = isInitial(note, last) && words.length > 1 ? 1 : 0;
  return { words, start: first.start, end: last.end + dot };
}

/** All runs of capitalised words; a run starts at its first capital that is not harmless. */
export function chainsIn(note: PreparedNote): Chain[] {
  const chains: Chain[] = [];
  let index = 0;
  while (index < note.words.length) {
    const word = note.words[index];
    if (!word) break;
    if (
      !word.capital ||
      (isHarmlessCapital(word) &&
        !isSaint(note, word) &&
        !mayBeGiven(word.folded))
    ) {
      index++;
      continue;
    }
    const chain = chainFrom(note, word);
    chains.push(chain);
    index += chain.words.length;
  }
  return chains;
}

/** The chain without its first word: "Gisteren Hassan" gives "Hassan". */
export function withoutFirst({ words, end }: Chain): Chain | null {
  const rest = words.slice(1);
  const firstCapital = rest.findIndex(({ capital }) => capital);
  const kept = rest.slice(firstCapital);
  const [first] = kept;
  return firstCapital >= 0 && first
    ? { words: kept, start: first.start, end }
    : null;
}
