import type { Request } from "express";
import type { SessionId } from "../../shared/domain/ids.ts";
import type {
  OpenMatters,
  ReviewAnswer,
} from "../../shared/protocol/reviewMessages.ts";
import { sessionIdOf } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import type { Search } from "../keeping/searchThread.ts";
import { smallCellsIn } from "../report/coarser.ts";
import { frameOf, plainLabel } from "../report/exporting.ts";
import type { Exported } from "../report/exporting.ts";
import { reportTextsIn } from "../report/reportLanguages.ts";
import {
  asTexts,
  keptWords,
  residualIn,
  secretsIn,
} from "../report/residual.ts";
import { resultText } from "../report/resultText.ts";
import { openInTexts, signaturesOver } from "../report/review.ts";
import type { Signature } from "../report/reviewState.ts";
import type { ClosedEvening } from "./closedEvening.ts";

export type Reader = Pick<Signature, "reader" | "role">;

/** Which of those who may read asks; readers are told apart by seat, organisers by their organisation. */
export async function readerOf(
  identity: Identity,
  request: Request,
): Promise<Reader> {
  const sessionId: SessionId = sessionIdOf(request);
  const member = await identity.member(request, sessionId, "facilitator");
  if (member !== null)
    return { reader: `seat:${member.seatId ?? ""}`, role: "facilitator" };
  const organisation = await identity.organiser(request);
  return { reader: `organiser:${organisation ?? ""}`, role: "organiser" };
}

/** What a file of this evening is made from. */
export const exportedFrom = (
  { note, texts }: ClosedEvening,
  readers: number,
): Exported => ({
  note,
  texts,
  municipality: null,
  readers,
  t: reportTextsIn(note.language),
});

/** What the review is to every reader. */
type Standing = Omit<ReviewAnswer, "open" | "readers" | "signed"> & {
  readonly open: Omit<OpenMatters, "unsigned">;
};

/** The review as it stands, whoever asks. */
export async function standingOf(
  search: Search,
  evening: ClosedEvening,
): Promise<Standing> {
  const { texts, stored } = evening;
  const results = texts.map((text) => resultText(text, plainLabel));
  const lines = results.flatMap((result) => result?.split("\n") ?? []);
  const residual = await foundAgain(search, evening, lines);
  return {
    texts: texts.map(({ language: _, ...text }, index) => ({
      ...text,
      findings: [...text.findings],
      marks: [...text.marks],
      result: results[index] ?? null,
    })),
    always: [...stored.review.always],
    open: {
      ...openInTexts(texts, stored.review),
      residual: residual.length,
      smallCells: smallCellsIn(frameOf(exportedFrom(evening, 0))),
    },
    residual: [...new Set(residual)],
  };
}

/** The same for one of them: who signed it so far. */
export function answerFor(
  standing: Standing,
  { texts, stored }: Pick<ClosedEvening, "texts" | "stored">,
  { reader }: Pick<Reader, "reader">,
): ReviewAnswer {
  const signatures = signaturesOver(stored.review, texts);
  const unsigned = signatures.length === 0 ? 1 : 0;
  return {
    ...standing,
    open: { ...standing.open, unsigned },
    readers: signatures.length,
    signed: signatures.some((one) => one.reader === reader),
  };
}

/** What a search through finished lines finds again, beyond what readers let stand. */
export async function foundAgain(
  search: Search,
  { texts, searched }: ClosedEvening,
  lines: readonly string[],
): Promise<readonly string[]> {
  const finished = asTexts(lines);
  const found = await search(finished, searched);
  return [
    ...residualIn(finished, found, keptWords(texts)),
    ...secretsIn(finished, searched),
  ];
}

/** Whether nothing is open any more; a signature counts only where it was asked for. */
export const isDone = (open: Partial<OpenMatters>): boolean =>
  Object.values(open).every((count) => count === 0);
