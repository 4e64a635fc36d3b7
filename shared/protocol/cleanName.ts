import { limits } from "./limits.ts";

/** Controls, and signs that steer what stands beside them: they could make one name look like another's. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** A chosen name as it is kept and shown; may be empty. Null when it is longer than a name may be. */
export function cleanName(typed: string): string | null {
  const name = typed
    .normalize("NFC")
    .replace(unseen, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return Array.from(name).length <= limits.nameCharacters ? name : null;
}
