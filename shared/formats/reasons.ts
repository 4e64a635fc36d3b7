/** Why a format is refused. The editor puts each in words of its own; these are for who reads a terminal or an answer. */
export const reasonsFor = {
  vote: "nobody is counted, scored or ranked",
  hardEnd: "a step or a turn never ends by itself",
  countdown: "no clock counts down",
  recording: "nothing is recorded",
  noPassing: "passing is always possible",
  unknownField: "there is no such field",
  wrongValue: "missing, or not one of the possible values",
  nameless: "it needs a name in some language",
  arrivingFirst: "the first step is arriving, and no other one is",
  nothingOn: "at least one step after arriving is on",
  tooMany: "more steps than there can be",
  twice: "two steps have this id",
  unknownStep: "no shipped step is like this one",
  silenceClock: "silence has no clock",
  nobodySpeaks: "nobody speaks in this step",
  shareNeedsMinutes: "sharing out needs the length of the step",
  reserveTooLong: "the time kept for rounding off leaves nothing to share out",
  minOverMax: "the shortest turn is longer than the longest",
  chairsMissing: "an inner circle needs its number of chairs",
} as const;

export type FormatReason = keyof typeof reasonsFor;

export interface FormatProblem {
  /** Such as `phases.silence.turnSeconds`. */
  readonly path: string;
  readonly reason: FormatReason;
}
