import {
  everywhere,
  noLetterAfter,
  noLetterBefore,
  oneOf,
} from "../patterns.ts";
import { linkify } from "./linkify.ts";
import { matches, mention, type Detector, type Kind } from "./detector.ts";

const written: Kind = { category: "EMAIL", reason: "email", confidence: 1 };
const spelled: Kind = {
  category: "EMAIL",
  reason: "emailSpelledOut",
  confidence: 0.95,
};

/** What the library leaves: accents before the @, and an address glued to a comma. */
const loose =
  /[\p{L}\p{N}](?:[\p{L}\p{N}._%+-]*[\p{L}\p{N}_])?@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

const at = String.raw`(?:\s*[([{](?:at|apenstaartje|arobase)[)\]}]\s*|\s+(?:${oneOf("at apenstaartje apestaartje arobase arrobase kuyruklu et_isareti")}|@)\s+)`;
const dot = String.raw`(?:\s*(?:[([{](?:dot|punt|point|nokta)[)\]}])\s*|\s+${oneOf("punt dot point nokta")}\s+|\.)`;
const part = String.raw`[\p{L}\p{N}_-]+`;
/** "jan punt peeters at gmail punt com", "jan (at) gmail.com". */
const spelledOut = everywhere(
  `${noLetterBefore}${part}(?:${dot}${part}){0,3}${at}${part}(?:${dot}${part}){0,2}${dot}${oneOf("be com net org eu nl fr tr de uk info")}${noLetterAfter}`,
);

export const mail: Detector = ({ plain, folded }) => [
  ...(linkify.match(plain) ?? [])
    .filter(({ schema }) => schema === "mailto:")
    .map(({ index, lastIndex }) => mention(index, lastIndex, written)),
  ...matches(plain, loose, written),
  ...matches(folded, spelledOut, spelled),
];
