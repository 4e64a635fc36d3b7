import type { Request } from "express";
import type { SessionId } from "../../shared/domain/ids.ts";
import type {
  OpenMatters,
  ReviewAnswer,
} from "../../shared/protocol/reviewMessages.ts";
import { sessionIdOf } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import { smallCellsIn } from "../report/coarser.ts";
import { frameOf, plainLabels } from "../report/exporting.ts";
import type { Exported } from "../report/exporting.ts";
import { reportTextsIn } from "../report/reportLanguages.ts";
import { keptWords, residualIn } from "../report/residual.ts";
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
  { note, texts, searched }: ClosedEvening,
  readers: number,
): Exported => ({
  note,
  texts,
  searched,
  municipality: null,
  readers,
  t: reportTextsIn(note.language),
});

/** The review as it stands, for the one who asks. */
export function answerFor(
  evening: ClosedEvening,
  { reader }: Pick<Reader, "reader">,
): ReviewAnswer {
  const { texts, searched, stored } = evening;
  const labelOf = plainLabels(searched);
  const results = texts.map((text) => resultText(text, labelOf));
  const signatures = signaturesOver(stored.review, texts);
  const residual = residualIn(
    results.flatMap((result) => result?.split("\n") ?? []),
    searched,
    keptWords(texts),
  );
  return {
    texts: texts.map((text, index) => ({
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
      unsigned: signatures.length === 0 ? 1 : 0,
    },
    residual: [...new Set(residual)],
    readers: signatures.length,
    signed: signatures.some((one) => one.reader === reader),
  };
}

/** Whether nothing but a signature is missing. */
export const maySign = ({ unsigned: _, ...open }: OpenMatters): boolean =>
  Object.values(open).every((count) => count === 0);

export const isDone = (open: OpenMatters): boolean =>
  maySign(open) && open.unsigned === 0;
