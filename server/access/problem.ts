import type { Response } from "express";

/** Every code that a call over HTTP can fail with, with its meaning. Programs read the code, people read their own texts. */
export const problems = {
  Malformed: "The request does not have the agreed form.",
  WrongFormat: "The format contradicts itself, or a value of the method.",
  NameTooLong: "A name has at most 30 characters.",
  NotSignedIn: "This browser has no place here.",
  NotAllowed: "This role may not do that.",
  WrongSecret: "The link is not valid any more.",
  WrongCode: "This code leads nowhere.",
  WrongOrigin: "The request came from another site.",
  NotFound: "There is nothing here.",
  SessionClosed: "The session is closed.",
  AlreadyStarted: "The session has started already.",
  TooManySeats: "The circle is full.",
  TooMany: "There are as many as there can be.",
  TooFast: "Too many in a short time.",
  TooLarge: "The request is too large.",
  StillOpen: "Something is still open.",
  Finished: "The review is finished; what was written is not kept any more.",
  AnsweredBefore:
    "This seat has answered already; answers are not kept one by one.",
  AnswersOpen: "The questions to people are not closed yet.",
  TooFewEvenings:
    "A final report needs three evenings whose review is finished.",
  EnoughAnswers: "There are as many answers as there were people.",
  Changed: "Somebody else changed it meanwhile.",
  Unavailable: "It could not be done just now; nothing has changed.",
} as const;

export type ProblemCode = keyof typeof problems;

/** Answers with `application/problem+json`. */
export function problem(
  response: Response,
  status: number,
  code: ProblemCode,
): void {
  problemWith(response, status, { code });
}

/** `more` may tell what is open or how many, never what somebody typed. */
export function problemWith(
  response: Response,
  status: number,
  { code, ...more }: { code: ProblemCode } & Readonly<Record<string, unknown>>,
): void {
  const body = {
    type: "about:blank",
    title: problems[code],
    status,
    code,
    ...more,
  };
  response
    .status(status)
    .type("application/problem+json")
    .send(JSON.stringify(body));
}
