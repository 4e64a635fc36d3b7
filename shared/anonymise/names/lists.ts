import capitalsFile from "./capitals.json" with { type: "json" };
import namesFile from "./names.json" with { type: "json" };
import { unpack } from "./packed.ts";
import placesFile from "./places.json" with { type: "json" };
import wordsFile from "./words.json" with { type: "json" };

export type Language = "nl" | "fr" | "en" | "tr";

/** What is looked up: folded words; places are phrases with single spaces. */
export interface Lists {
  given: ReadonlySet<string>;
  surnames: ReadonlySet<string>;
  places: ReadonlySet<string>;
  /** Written with a capital, yet pointing at nobody ("Marokkaans", "Netflix"). */
  capitals: ReadonlySet<string>;
  words: Readonly<Record<Language, ReadonlySet<string>>>;
  /** Names too usual as words to be one at the start of a sentence ("Dan", "Will"). */
  neverFirst: Readonly<Record<Language, ReadonlySet<string>>>;
}

function perLanguage(
  kind: "words" | "neverFirst",
): Record<Language, ReadonlySet<string>> {
  return {
    nl: unpack(wordsFile.nl[kind]),
    fr: unpack(wordsFile.fr[kind]),
    en: unpack(wordsFile.en[kind]),
    tr: unpack(wordsFile.tr[kind]),
  };
}

let unpacked: Lists | undefined;

/** Unpacked at first use: a few milliseconds that most pages never need. */
export function lists(): Lists {
  unpacked ??= {
    given: unpack(namesFile.given),
    surnames: unpack(namesFile.surnames),
    places: unpack(placesFile.places),
    capitals: unpack(capitalsFile.capitals),
    words: perLanguage("words"),
    neverFirst: perLanguage("neverFirst"),
  };
  return unpacked;
}
