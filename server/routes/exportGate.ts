import type { Response } from "express";
import type { SessionId } from "../../shared/domain/ids.ts";
import type { OpenMatters } from "../../shared/protocol/reviewMessages.ts";
import { problem, problemWith } from "../access/problem.ts";
import type { FinishedFile } from "../report/exporting.ts";
import type { ExportInput } from "../report/exportModel.ts";
import { finishedWords } from "../report/reviewedWords.ts";
import type { FinishedNote } from "../report/reviewedWords.ts";
import { loadEvening, whyNotHere } from "./closedEvening.ts";
import type { ClosedEvening, ReportParts } from "./closedEvening.ts";
import {
  answerFor,
  foundAgain,
  framedBy,
  isDone,
  random,
  standingOf,
} from "./reportDesk.ts";
import type { Reader } from "./reportDesk.ts";

interface Asked {
  readonly sessionId: SessionId;
  readonly reader: Reader;
}

/** An evening of which nothing is open any more; null when something is, and then that is answered. */
export async function readEvening(
  parts: ReportParts,
  { sessionId, reader }: Asked,
  response: Response,
): Promise<{ evening: ClosedEvening; readers: number } | null> {
  const evening = await loadEvening(parts, sessionId);
  if (evening === null) {
    problem(response, 409, await whyNotHere(parts, sessionId));
    return null;
  }
  const standing = await standingOf(parts.search, evening);
  const { open, readers } = answerFor(standing, evening, reader);
  if (isDone(open)) return { evening, readers };
  refuse(response, open);
  return null;
}

/** Whether the search finds nobody in the finished files; when it does, that is answered. */
export async function isClean(
  { search }: ReportParts,
  evening: ClosedEvening,
  { files, response }: { files: readonly FinishedFile[]; response: Response },
): Promise<boolean> {
  const lines = files.flatMap((file) => file.lines);
  const residual = await foundAgain(search, evening, lines);
  if (residual.length > 0) refuse(response, { residual: residual.length });
  return residual.length === 0;
}

function refuse(response: Response, open: Partial<OpenMatters>): void {
  problemWith(response, 409, { code: "StillOpen", open });
}

/** What a file is made from once the review is finished. */
export const inputOf = (finished: FinishedNote): ExportInput => ({
  ...framedBy(finished.note, finished.readers),
  words: finishedWords(finished, random),
});
