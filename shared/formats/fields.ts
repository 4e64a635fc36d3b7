/** Which values each field of a step may have, and what is against the values of the method. Source: the method, section 2. */
import {
  boardModes,
  crossTalkModes,
  equalVoiceModes,
  languages,
  orderRules,
  speakerRules,
} from "../domain/format.ts";
import type { Phase } from "../domain/format.ts";
import { formatLimits } from "../domain/formatLimits.ts";
import { limits } from "../protocol/limits.ts";
import type { FormatReason } from "./reasons.ts";

type Fits = (value: unknown) => boolean;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const among =
  (values: readonly unknown[]): Fits =>
  (value) =>
    values.includes(value);

const whole =
  (min: number, max: number): Fits =>
  (value) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max;

const orNull =
  (fits: Fits): Fits =>
  (value) =>
    value === null || fits(value);

const seconds = orNull(whole(5, limits.extendSeconds));

export const areWords: Fits = (value) =>
  isObject(value) &&
  Object.entries(value).every(
    ([language, text]) =>
      among(languages)(language) &&
      typeof text === "string" &&
      text.length > 0 &&
      text.length <= limits.promptCharacters,
  );

const wordsIfAny: Fits = (value) => value === undefined || areWords(value);

export const phaseFields: Readonly<Record<keyof Phase, Fits>> = {
  id: (value) => typeof value === "string",
  on: among([true, false]),
  speakers: among(speakerRules),
  order: among(orderRules),
  minutes: orNull(whole(1, formatLimits.phaseMinutes)),
  turnSeconds: seconds,
  equalVoice: among(equalVoiceModes),
  minTurnSeconds: seconds,
  maxTurnSeconds: seconds,
  reserveSeconds: whole(0, limits.extendSeconds),
  crossTalk: among(crossTalkModes),
  board: among(boardModes),
  last: among(["nobody", "bringer", "newcomers"]),
  chairs: orNull(whole(2, formatLimits.chairs)),
  name: wordsIfAny,
  prompt: wordsIfAny,
};

/** Somebody who writes one of these wants what Kring does not do, and is told so rather than "unknown". */
const againstValues: readonly (readonly [RegExp, FormatReason])[] = [
  [/vot(e|ing)|poll|ballot|scor|rank|rating|elect/i, "vote"],
  [/countdown|timer/i, "countdown"],
  [/hard|cutoff|force|deadline|autonext|mute/i, "hardEnd"],
  [/record|transcri|camera/i, "recording"],
  [/pass/i, "noPassing"],
];

export function valueAgainst(word: unknown): FormatReason | null {
  if (typeof word !== "string") return null;
  return againstValues.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
