import {
  auxiliaries,
  determiners,
  personVerbs,
  possessors,
  pronouns,
  subjects,
  titlesAfter,
} from "./cues.ts";
import type { PreparedNote, Word } from "./note.ts";
import { isDutchPlural } from "./verbs.ts";
import { isListedWord, isProbablyWord } from "./vocabulary.ts";

/*
 * Names that are words too ("Wil", "Patience", "Barış"): what the sentence says about which of the
 * two is meant. Only where grammar is clear; else the name wins.
 */

export function isWord(note: PreparedNote, { folded }: Word): boolean {
  return (
    isListedWord(note.language, folded) || isProbablyWord(note.language, folded)
  );
}

/** "Wil je", "May we": a verb before its subject. */
export function isVerbBeforeSubject(note: PreparedNote, word: Word): boolean {
  const next = note.words[word.index + 1];
  return (
    word.opens &&
    next?.gap === " " &&
    pronouns[note.language].has(next.folded) &&
    isListedWord(note.language, word.folded)
  );
}

const sayings =
  /^(?:jan en alleman|jan met de pet|jan modaal|jan publiek|piet snot|mark my words|grace a dieu|grace of god|rose bonbon|joy to the world|charity begins|patience is a virtue|hope springs|hoop doet leven|roos en een doorn)(?!\p{L})/u;
const longestSaying = 30;

/** "Jan en alleman", "mark my words": nobody of that name is meant. */
export function isSaying({ folded }: PreparedNote, { start }: Word): boolean {
  return sayings.test(folded.slice(start, start + longestSaying));
}

const copulas = new Set(["is", "isn't", "isn", "was", "est", "n'est"]);
const denials = new Set(
  "not no never geen iets something nothing niets about enough what".split(" "),
);

/** "Patience is not a treatment plan", "Hoop is iets": what a thing is, not who somebody is. */
function isDefined(note: PreparedNote, next: Word): boolean {
  const after = note.words[next.index + 1];
  return (
    copulas.has(next.folded) && after !== undefined && denials.has(after.folded)
  );
}

/** "Lieve mensen", "Lieve schat": an adjective before a noun. */
function isAddress(note: PreparedNote, next: Word): boolean {
  return (
    isDutchPlural(note, next) ||
    (note.language === "nl" && endearments.has(next.folded))
  );
}

const endearments = new Set(
  "schat mama papa god hemel vriend vriendin buur kind hart help jongen meisje dame heer zus broer".split(
    " ",
  ),
);

const sentenceEnd = /[.!?…\n]/;
const generalTruth = /(?:[aeiu]r|m[ae]z)(?:l[ae]r)?$/;
const whatTheyDid = /(?:[dt][iu]|m[iu]s|yor)l[ae]r$/;
const notThirdPerson =
  /(?:[dt][iu]m|yor[iu]m|[aeiu]r[iu]m|m[iu]s[iu]m|[dt][iu]k|yor[iu]z|[aeiu]r[iu]z|yor[iu]lar)$/;
const comparing = new Set([
  "gibi",
  "kadar",
  "boyle",
  "boyleymis",
  "olsaydi",
  "olsa",
  "icin",
  "denilen",
  "dedigin",
  "bitti",
  "patladi",
  "gelince",
]);

/** "Yılmaz ailesi", "Kaplan soyadı", "Çiçek Hanım". */
function isHousehold({ folded }: Word): boolean {
  return /^(?:aile|soyad)/.test(folded) || titlesAfter.has(folded);
}

/** "Başlar", "derler": what is always so, not what somebody did. */
function isGeneral({ folded }: Word): boolean {
  return (
    generalTruth.test(folded) &&
    !whatTheyDid.test(folded) &&
    !describing.has(folded)
  );
}

/** They end like a general truth ("gelir"), and say how somebody is. */
const describing = new Set(
  "cesur bir kibar agir sagir hur ozgur magdur memur huzur tembihkar sahtekar hazir".split(
    " ",
  ),
);

/**
 * Turkish puts the verb last. A general truth ("Barış önce evde başlar"), a first person ("Deniz
 * kenarında ağlamak isterdim") or a comparison right behind does not have this name as its subject.
 */
function isTurkishThing(note: PreparedNote, word: Word, next: Word): boolean {
  if (next.gap !== " " || isHousehold(next)) return false;
  if (comparing.has(next.folded) || /[iu]nc[ae]$/.test(next.folded))
    return true;
  const ends = note.words.findIndex(
    (other) => other.index > word.index + 1 && sentenceEnd.test(other.gap),
  );
  const last = note.words[(ends < 0 ? note.words.length : ends) - 1];
  if (!last || last.index <= word.index || last.gap.includes("'")) return false;
  return isGeneral(last) || isGeneral(next) || notThirdPerson.test(last.folded);
}

/** At the start of a sentence, where the capital says nothing: clearly the word, not the name. */
export function meansTheWord(note: PreparedNote, word: Word): boolean {
  const next = note.words[word.index + 1];
  if (!word.opens || !next || next.capital) return false;
  if (!isListedWord(note.language, word.folded)) return false;
  if (note.language === "tr") return isTurkishThing(note, word, next);
  return isDefined(note, next) || isAddress(note, next);
}

/** "deniz bugün hiç konuşmadı": a Turkish sentence about a third person. */
function isTurkishStory({ words, language }: PreparedNote): boolean {
  const last = words.at(-1)?.folded ?? "";
  return language === "tr" && /(?:[dt][iu]|yor|yordu|m[iu]s)$/.test(last);
}

/** What a word may be that is followed by this, at the start of a sentence or inside. */
function byNextWord(note: PreparedNote, word: Word, next: Word): number {
  if (
    personVerbs[note.language].has(next.folded) ||
    possessors.has(next.folded)
  ) {
    return word.opens ? 0.7 : 0.4;
  }
  const starts =
    auxiliaries[note.language].has(next.folded) || isTurkishStory(note);
  return word.opens && starts ? 0.65 : 0;
}

/** "ik wil", "een vos": what comes before makes it a verb or a noun. */
function isLedAsWord(
  { language }: PreparedNote,
  before: string | undefined,
): boolean {
  return (
    before !== undefined &&
    (subjects[language].has(before) || determiners[language].has(before))
  );
}

const longName = 8;

/** "verhoeven": so long, and in no list of words, it is the name. */
function isTrulyWord(note: PreparedNote, word: Word): boolean {
  const long = word.folded.length >= longName;
  return long ? isListedWord(note.language, word.folded) : isWord(note, word);
}

/** How surely a word with a small letter is the name it looks like, 0 to 1. */
export function smallLetterName(note: PreparedNote, word: Word): number {
  const before = word.opens ? undefined : note.words[word.index - 1]?.folded;
  if (!isTrulyWord(note, word)) {
    const short = word.folded.length < 5;
    return short && before !== undefined && subjects[note.language].has(before)
      ? 0.4
      : 0.95;
  }
  const next = note.words[word.index + 1];
  if (isLedAsWord(note, before) || next?.gap !== " ") return 0;
  if (pronouns[note.language].has(next.folded) || meansTheWord(note, word))
    return 0;
  return byNextWord(note, word, next);
}
