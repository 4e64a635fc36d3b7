import type { Mention } from "../findings.ts";
import { isSaying } from "../homographs.ts";
import { particles } from "../knownNames.ts";
import {
  chainsIn,
  isHarmlessCapital,
  isInitial,
  isSaint,
  withoutFirst,
  type Chain,
} from "../nameChains.ts";
import {
  contextAfter,
  determinerBefore,
  isIntroduced,
  type Context,
} from "../nameContext.ts";
import {
  isListedName,
  isNeverFirst,
  natureOf,
  ownerIn,
  type Nature,
} from "../nameNature.ts";
import { lists } from "../names/lists.ts";
import type { PreparedNote, Word } from "../note.ts";
import type { Reason } from "../reasons.ts";
import { mention, type Detector } from "./detector.ts";

interface Verdict {
  confidence: number;
  reason: Reason;
}

const nobody: Verdict = { confidence: 0, reason: "unknownCapital" };

/** A capital inside a sentence is hardly ever without cause. */
const inside: Readonly<Record<Nature, number>> = {
  given: 0.9,
  givenWord: 0.75,
  surname: 0.8,
  surnameWord: 0.65,
  unknown: 0.7,
  word: 0,
};

/** After an article it is as likely a thing ("een Duvel"). */
const insideAfterArticle: Readonly<Record<Nature, number>> = {
  ...inside,
  givenWord: 0.5,
  surnameWord: 0.3,
  unknown: 0.5,
  // "bij 't Vlot", "in de Sleutel": a house may well be called by a word.
  word: 0.35,
};

/** At the start of a sentence the capital says nothing, the words after it may. */
const atStart: Readonly<Record<Nature, Readonly<Record<Context, number>>>> = {
  given: { strong: 0.85, weak: 0.85, none: 0.85 },
  givenWord: { strong: 0.75, weak: 0.75, none: 0.35 },
  surname: { strong: 0.75, weak: 0.75, none: 0.75 },
  surnameWord: { strong: 0.65, weak: 0, none: 0 },
  unknown: { strong: 0.75, weak: 0.5, none: 0.35 },
  word: { strong: 0, weak: 0, none: 0 },
};

function reasonOf(nature: Nature): Reason {
  return isListedName(nature) ? "nameFromList" : "unknownCapital";
}

/** In Flemish speech a first name may have an article: "den Staf". */
function isFlemishArticle(note: PreparedNote, article: string): boolean {
  return note.language === "nl" && (article === "den" || article === "de");
}

function judgeInside(note: PreparedNote, word: Word): Verdict {
  const nature = natureOf(note, word);
  const article = determinerBefore(note, word);
  const reason = reasonOf(nature);
  if (article === null) return { confidence: inside[nature], reason };
  if (nature === "givenWord" && isFlemishArticle(note, article)) {
    return { confidence: 0.65, reason };
  }
  return { confidence: insideAfterArticle[nature], reason };
}

function judgeAtStart(note: PreparedNote, word: Word): Verdict {
  const nature = natureOf(note, word);
  const context = contextAfter(note, word);
  const reason = context === "none" ? reasonOf(nature) : "nameByContext";
  if (!isNeverFirst(note, word)) {
    return { confidence: atStart[nature][context], reason };
  }
  return context === "strong" ? { confidence: 0.4, reason } : nobody;
}

const relatives = new Set(["die", "who", "qui"]);

/** "Frans" is a language and a man: the man only where the words around ask for one. */
function judgeHarmless(note: PreparedNote, word: Word): Verdict {
  if (!lists().given.has(word.folded)) return nobody;
  const next = note.words[word.index + 1];
  const relative = next?.gap === " " && relatives.has(next.folded);
  // "Ramazan'da": an apostrophe follows the feast as well.
  const acting =
    note.language !== "tr" && contextAfter(note, word) === "strong";
  const asked = relative || acting || isIntroduced(note, word);
  return asked ? { confidence: 0.7, reason: "nameByContext" } : nobody;
}

/** A word in capitals is an abbreviation more often than somebody. */
function isAbbreviation(note: PreparedNote, word: Word): boolean {
  const nature = natureOf(note, word);
  const isName = nature === "given" || nature === "surname";
  return word.shouted && (!isName || word.text.length < 4);
}

/** "op het VISO": an abbreviation nobody knows may be somebody's school. */
function judgeAbbreviation(word: Word): Verdict {
  const isKnown = isHarmlessCapital(word) || word.text.length < 3;
  return isKnown ? nobody : { confidence: 0.35, reason: "unknownCapital" };
}

function judgeSingle(note: PreparedNote, word: Word): Verdict {
  if (word.text.length === 1) return nobody;
  if (isAbbreviation(note, word)) return judgeAbbreviation(word);
  if (isSaying(note, word)) return nobody;
  if (isHarmlessCapital(word)) return judgeHarmless(note, word);
  if (isIntroduced(note, word)) {
    return { confidence: 0.9, reason: "nameAfterRelation" };
  }
  const apostrophe = note.words[word.index + 1]?.gap === "'";
  if (note.language === "tr" && apostrophe) {
    return { confidence: 0.75, reason: "nameByContext" };
  }
  return word.opens ? judgeAtStart(note, word) : judgeInside(note, word);
}

/** "Banque Nationale", "Armée du Salut": words alone, but their capitals ask for a look. English titles have them too. */
function severalWords(note: PreparedNote, [first]: readonly Word[]): Verdict {
  const plainStart = first?.opens === true || note.language === "en";
  return plainStart ? nobody : { confidence: 0.45, reason: "unknownCapital" };
}

/** "in De Steiger": an article with a capital inside a sentence starts what something is called. */
function isCalled({ words: [article, name, ...more] }: Chain): boolean {
  return (
    more.length === 0 &&
    name?.gap === " " &&
    article?.capital === true &&
    !article.opens &&
    capitalArticles.has(article.folded)
  );
}

const capitalArticles = new Set(["de", "den", "het", "la", "le", "les"]);
const house = {
  category: "ORG",
  reason: "unknownCapital",
  confidence: 0.65,
} as const;

function judgeSeveral(note: PreparedNote, words: readonly Word[]): Verdict {
  const natures = words.map((word) => natureOf(note, word));
  if (natures.some(isListedName)) {
    return { confidence: 0.92, reason: "nameFromList" };
  }
  if (words.some((word) => isInitial(note, word))) {
    return { confidence: 0.85, reason: "nameByContext" };
  }
  const unknown = natures.filter((nature) => nature === "unknown").length;
  if (unknown === 0) return severalWords(note, words);
  if (unknown === natures.length)
    return { confidence: 0.75, reason: "unknownCapital" };
  // "de Dienst Vreemdelingenzaken": half a word, after an article, is a thing as likely.
  const [first] = words;
  const article = first && determinerBefore(note, first) !== null;
  return { confidence: article ? 0.5 : 0.65, reason: "unknownCapital" };
}

/** A first word whose capital only comes from the sentence. */
function opensAsWord(note: PreparedNote, first: Word): boolean {
  if (!first.opens) return false;
  const nature = natureOf(note, first);
  if (isListedName(nature)) return isNeverFirst(note, first);
  if (particles.has(first.folded)) return true;
  return nature === "word" && !isInitial(note, first);
}

const articlesOnly = new Set(["in", "op", "les", "des", "du", "het"]);

/** "De Smet" at the start: no article before a noun, but the start of a surname. */
function startsSurname(
  note: PreparedNote,
  [first, second]: readonly Word[],
): boolean {
  if (!first || !second?.capital) return false;
  if (!particles.has(first.folded) || articlesOnly.has(first.folded)) {
    return false;
  }
  const nature = natureOf(note, second);
  return nature === "surname" || nature === "unknown";
}

/** Where the name ends: the "s" of possession stays readable. */
function endOf(note: PreparedNote, { end }: Chain, last: Word): number {
  const isOwner = last.end === end && ownerIn(note, last) !== null;
  return isOwner ? end - 1 : end;
}

function judgeName(note: PreparedNote, chain: Chain): Mention[] {
  const telling = chain.words.filter(
    ({ capital, folded }) => capital && !particles.has(folded),
  );
  const [only, ...more] = telling;
  if (!only) return [];
  const verdict =
    more.length === 0 ? judgeSingle(note, only) : judgeSeveral(note, telling);
  if (verdict.confidence === 0) {
    return isCalled(chain) ? [mention(chain.start, chain.end, house)] : [];
  }
  const category = isSaint(note, only) ? "PLACE" : "NAME";
  const end = endOf(note, chain, more.at(-1) ?? only);
  return [mention(chain.start, end, { category, ...verdict })];
}

function judge(note: PreparedNote, chain: Chain): Mention[] {
  const [first] = chain.words;
  if (!first) return [];
  const isWord = opensAsWord(note, first) && !isSaint(note, first);
  if (!isWord || startsSurname(note, chain.words)) {
    return judgeName(note, chain);
  }
  const rest = withoutFirst(chain);
  return rest ? judge(note, rest) : [];
}

/** People nobody registered: by the lists of names, by the words around, by an unexplained capital. */
export const otherNames: Detector = (note, { known }) =>
  chainsIn(note)
    .filter(({ words: [only, ...more] }) => {
      // What is registered has its own detector, which knows better when it is a word.
      return more.length > 0 || !known.parts.has(only?.folded ?? "");
    })
    .flatMap((chain) => judge(note, chain));
