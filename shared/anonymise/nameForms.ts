import type { KnownNames, KnownPart } from "./knownNames.ts";
import type { Language } from "./names/lists.ts";
import { lists } from "./names/lists.ts";
import type { Word } from "./note.ts";
import { distance, soundOf } from "./similar.ts";
import { isListedWord, isProbablyWord } from "./vocabulary.ts";

export interface NameMatch {
  known: KnownPart;
  how: "exact" | "ending" | "typo";
  /** How many letters of the word are the name; an "s" of possession stays outside. */
  length: number;
}

const diminutives = [
  "ke",
  "ken",
  "kes",
  "je",
  "jes",
  "tje",
  "tjes",
  "etje",
  "atje",
  "ske",
  "skes",
  "eke",
  "ie",
  "ieke",
];
/** Endings of the Turkish cases, plurals and possessives, folded. */
const turkishEnding =
  /^(?:y?[aeiu]|n?[iu]n|[dt][ae]|[dt][ae]n|y?l[ae]|l[ae]r(?:[iu]|in|e|a|de|da|den|dan|le)?|gil(?:ler)?(?:in|e|de|den)?|c[iu]g[iu]m|c[iu]m|c[ae]|(?:y?[ae]|[iu]m|[iu]m[iu]z)(?:n?[iu]n|[dt][ae]n?)?|s[iu]z|l[iu]|ki|[dt][ae]ki)$/;

function endingLength(
  word: Word,
  part: string,
  language: Language,
): number | null {
  const rest = word.folded.slice(part.length);
  if (rest === "s") return part.length;
  if (diminutives.includes(rest)) return word.folded.length;
  const turkish =
    language === "tr" && part.length >= 3 && turkishEnding.test(rest);
  return turkish ? word.folded.length : null;
}

function withEnding(
  word: Word,
  names: KnownNames,
  language: Language,
): NameMatch | null {
  for (let cut = word.folded.length - 1; cut >= 3; cut--) {
    const known = names.parts.get(word.folded.slice(0, cut));
    if (!known) continue;
    const length = endingLength(word, known.part, language);
    if (length !== null) return { known, how: "ending", length };
  }
  return null;
}

/** One error from four letters on, two from seven. Somebody only met in a note: one, from six on. */
function errorsAllowed({ part, inferred }: KnownPart, word: Word): number {
  const shorter = Math.min(part.length, word.folded.length);
  if (inferred) return shorter >= 6 ? 1 : 0;
  if (shorter >= 7) return word.capital || shorter >= 9 ? 2 : 1;
  return shorter >= 4 && (word.capital || shorter >= 6) ? 1 : 0;
}

/** "Dimi" for Dimitri: the start of a registered name, with a capital. */
function isShortFor(word: Word, { part, inferred }: KnownPart): boolean {
  const shorter = part.length - word.folded.length;
  return (
    !inferred && word.capital && shorter >= 2 && part.startsWith(word.folded)
  );
}

function isTypoOf(word: Word, sound: string, known: KnownPart): boolean {
  const soundsAlike =
    sound === known.sound && sound.length >= 3 && !known.inferred;
  if (isShortFor(word, known)) return true;
  if (soundsAlike && (word.capital || word.folded.length >= 5)) return true;
  const allowed = errorsAllowed(known, word);
  return allowed > 0 && distance(word.folded, known.part, allowed) <= allowed;
}

/** What sounds like the name ("Blesing") is a word only when it is a listed one; endings prove nothing. */
function meansAnything(
  { folded, capital }: Word,
  soundsAlike: boolean,
  language: Language,
): boolean {
  return soundsAlike && capital
    ? isListedWord(language, folded)
    : isProbablyWord(language, folded);
}

/** A word one letter away from a name falls only if it is no word and nobody else's name. */
function typo(
  word: Word,
  names: KnownNames,
  language: Language,
): NameMatch | null {
  if (word.folded.length < 3) return null;
  const sound = soundOf(word.folded);
  const known = names.byInitial
    .get(sound.charAt(0))
    ?.find((candidate) => isTypoOf(word, sound, candidate));
  if (!known || meansAnything(word, sound === known.sound, language))
    return null;
  const { given, surnames, capitals } = lists();
  const own = given.has(word.folded) || surnames.has(word.folded);
  const elsewhere = known.inferred || !word.capital;
  const asksForMore = own && elsewhere && sound !== known.sound;
  if (capitals.has(word.folded) || asksForMore) return null;
  return { known, how: "typo", length: word.folded.length };
}

/** How a word is one of the known names, if it is. */
export function matchName(
  word: Word,
  names: KnownNames,
  language: Language,
): NameMatch | null {
  const known = names.parts.get(word.folded);
  if (known) return { known, how: "exact", length: word.folded.length };
  return withEnding(word, names, language) ?? typo(word, names, language);
}
