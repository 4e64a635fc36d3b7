import type { Phase } from "../domain/format.ts";
import type { FormatProblem, FormatReason } from "./reasons.ts";

interface Rule {
  readonly field: keyof Phase;
  readonly reason: FormatReason;
  readonly broken: (phase: Phase) => boolean;
}

const rules: readonly Rule[] = [
  {
    field: "turnSeconds",
    reason: "silenceClock",
    broken: ({ order, turnSeconds, equalVoice }) =>
      order === "silent" && (turnSeconds !== null || equalVoice !== "off"),
  },
  {
    field: "order",
    reason: "nobodySpeaks",
    broken: ({ speakers, order }) =>
      speakers === "none" && order !== "free" && order !== "silent",
  },
  {
    field: "equalVoice",
    reason: "shareNeedsMinutes",
    broken: ({ equalVoice, minutes }) =>
      equalVoice === "share" && minutes === null,
  },
  {
    field: "reserveSeconds",
    reason: "reserveTooLong",
    broken: ({ equalVoice, minutes, reserveSeconds }) =>
      equalVoice === "share" &&
      minutes !== null &&
      reserveSeconds >= minutes * 60,
  },
  {
    field: "minTurnSeconds",
    reason: "minOverMax",
    broken: ({ minTurnSeconds, maxTurnSeconds }) =>
      (minTurnSeconds ?? 0) > (maxTurnSeconds ?? Infinity),
  },
  {
    field: "chairs",
    reason: "chairsMissing",
    broken: ({ speakers, chairs }) =>
      speakers === "innerCircle" && chairs === null,
  },
];

/** Where a phase contradicts itself or a value of the method; none when it is sound. */
export function contradictionsIn(phase: Phase): FormatProblem[] {
  return rules
    .filter(({ broken }) => broken(phase))
    .map(({ field, reason }) => ({
      path: `phases.${phase.id}.${field}`,
      reason,
    }));
}
