import { randomInt } from "node:crypto";
import type { Request } from "express";
import type { Finding } from "../../shared/anonymise/findings.ts";
import { exportGate } from "../../shared/anonymise/gate.ts";
import type { SessionId } from "../../shared/domain/ids.ts";
import type { SessionNote } from "../../shared/protocol/reportMessages.ts";
import type {
  FoundStretch,
  OpenMatters,
  ReviewAnswer,
  TextInReview,
} from "../../shared/protocol/reviewMessages.ts";
import { sessionIdOf } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import type { Search } from "../keeping/searchThread.ts";
import { smallCellsIn } from "../report/coarser.ts";
import { frameOf } from "../report/exporting.ts";
import type { ExportInput } from "../report/exportModel.ts";
import { municipalityOf } from "../report/municipalities.ts";
import { reportTextsIn } from "../report/reportLanguages.ts";
import {
  keptWords,
  resultTexts,
  smallCountsTyped,
} from "../report/resultText.ts";
import type { ResultTexts } from "../report/resultText.ts";
import {
  recognisableIn,
  signaturesOver,
  withdrawnFrom,
} from "../report/review.ts";
import type { ReviewedText } from "../report/review.ts";
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

/** What a file of this evening is made from, its words apart. */
export const framedBy = (
  note: SessionNote,
  readers: number,
): Omit<ExportInput, "words"> => ({
  note,
  municipality: municipalityOf(note.neighbourhood),
  readers,
  t: reportTextsIn(note.language),
});

const precision = 2 ** 32;

/** Unguessable, so that nobody can work out the numbers of a file. */
export const random = (): number => randomInt(precision) / precision;

/** What the review is to every reader. */
type Standing = Omit<ReviewAnswer, "open" | "readers" | "signed"> & {
  readonly open: Omit<OpenMatters, "unsigned">;
};

/** The review as it stands, whoever asks. */
export async function standingOf(
  search: Search,
  evening: ClosedEvening,
): Promise<Standing> {
  const { note, texts, stored } = evening;
  const results = resultTexts(texts, {
    language: note.language,
    participants: note.facts.present,
    // The same numbers each time one looks; a file draws its own.
    random: () => 0,
  });
  const lines = [...results.values()].flatMap((one) => one?.split("\n") ?? []);
  const residual = await foundAgain(search, evening, lines);
  return {
    texts: texts.map((text) =>
      inReview(text, results.get(text.noteId) ?? null),
    ),
    always: [...stored.review.always],
    open: openMatters(evening, results, residual.length),
    residual: [...new Set(residual)],
  };
}

function openMatters(
  evening: ClosedEvening,
  results: ResultTexts,
  residual: number,
): Standing["open"] {
  const { texts, stored } = evening;
  const gate = exportGate(texts, {
    residual: [],
    withdrawn: withdrawnFrom(stored.review, texts),
    smallCells:
      smallCellsIn(frameOf(framedBy(evening.note, 0))) +
      smallCountsTyped(texts, results),
  });
  const { ok: _, ...open } = gate;
  return { ...open, residual, recognisable: recognisableIn(texts) };
}

function inReview(text: ReviewedText, result: string | null): TextInReview {
  const { noteId, origin, sourceHash, read, storyRisk } = text;
  return {
    noteId,
    origin,
    text: text.text,
    sourceHash,
    findings: text.findings.map(asSent),
    marks: [...text.marks],
    read,
    storyRisk,
    result,
  };
}

/** A whole text is left out by its story, not by one finding. */
function asSent({ decision, ...finding }: Finding): FoundStretch {
  return {
    ...finding,
    decision: decision === "dropNote" ? "pending" : decision,
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
export const foundAgain = (
  search: Search,
  { texts, searched }: ClosedEvening,
  lines: readonly string[],
): Promise<readonly string[]> =>
  search.scan({ lines, kept: keptWords(texts) }, searched);

/** Whether nothing is open any more; a signature counts only where it was asked for. */
export const isDone = (open: Partial<OpenMatters>): boolean =>
  Object.values(open).every((count) => count === 0);
