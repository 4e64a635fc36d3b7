import type { OwnWords } from "../domain/format.ts";
import type { Translate } from "./text.ts";

/** Own words in the reader's language, else in the first one in which there are any; null where there are none. */
export function ownText(t: Translate, words: OwnWords): string | null {
  return words[t.language] ?? Object.values(words)[0] ?? null;
}
