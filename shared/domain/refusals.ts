/** Every reason for which something is refused, with its meaning. One closed table; each has a text in every language. */
export const refusals = {
  NotYourTurn: "This seat is not speaking, and is not next either.",
  StaleTurn: "The turn or the phase has moved on since the sender's view.",
  NotAllowed: "This role, or this seat, may not do that.",
  WrongPhase: "The phase that runs has no place for it.",
  UnknownSeat: "There is no such seat in this session.",
  SessionClosed: "The session is closed.",
  NotAdmitted: "The seat still waits to be let in.",
  NobodyThere: "No facilitator is connected who could receive it.",
  NoOneNext: "No one is waiting for a turn.",
  RoundIsDone: "Everyone in the circle has had their turn or listened.",
  NoFreeChair: "All chairs of the inner circle are taken.",
  NothingToUndo: "There is no step that can be taken back any more.",
  NameTooLong: "A name has at most 30 characters.",
  TooManySeats: "The circle is full.",
  TooFast: "Too many in a short time.",
  Malformed: "The message does not have the agreed form.",
  Unavailable: "It could not be stored just now; nothing has changed.",
} as const;

export type Refusal = keyof typeof refusals;

export const refusalCodes = Object.keys(refusals) as readonly Refusal[];
