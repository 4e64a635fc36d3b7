import { Router } from "express";
import type { Request, Response } from "express";
import { nanoid } from "nanoid";
import type { Language } from "../../shared/domain/format.ts";
import { exportFormats } from "../../shared/protocol/reviewMessages.ts";
import type { ExportFormat } from "../../shared/protocol/reviewMessages.ts";
import { sessionIdOf } from "../access/guards.ts";
import type { Guards } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import { problem } from "../access/problem.ts";
import type { Clock } from "../clock.ts";
import { exportCounts, finishedCounts } from "../report/exportCounts.ts";
import { finishedFile } from "../report/exporting.ts";
import type { FinishedFile } from "../report/exporting.ts";
import { reportTextsIn } from "../report/reportLanguages.ts";
import { reviewedWords } from "../report/reviewedWords.ts";
import type { ReportParts } from "./closedEvening.ts";
import { inputOf, isClean, readEvening } from "./exportGate.ts";
import { framedBy, random, readerOf } from "./reportDesk.ts";

interface Parts extends ReportParts {
  readonly identity: Identity;
  readonly guards: Pick<Guards, "requireFacilitatorOrOrganiser">;
  readonly clock: Clock;
}

/** A file that may leave, and what the log keeps of it. */
interface Passed {
  readonly file: FinishedFile;
  readonly fileName: string;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** The file, or what is still open. The gate stands here, so a direct address meets it too. */
export function exportRoutes(parts: Parts): Router {
  const router = Router();
  router.get(
    "/api/sessions/:id/export",
    parts.guards.requireFacilitatorOrOrganiser,
    (request, response) => exportFile(parts, request, response),
  );
  return router;
}

async function exportFile(
  parts: Parts,
  request: Request,
  response: Response,
): Promise<void> {
  const format = exportFormats.find((one) => one === request.query["as"]);
  if (format === undefined) {
    problem(response, 400, "Malformed");
    return;
  }
  const sessionId = sessionIdOf(request);
  const passed =
    (await finishedBefore(parts, sessionId, format)) ??
    (await passedGate(parts, request, { format, response }));
  if (passed === null) return;
  const { file, fileName, entry } = passed;
  const at = parts.clock.now();
  await parts.reports.logExport({ id: nanoid(), sessionId, at, entry });
  response
    .type(file.mediaType)
    .attachment(`${fileName}.${format}`)
    .send(Buffer.from(file.bytes));
}

async function finishedBefore(
  { reports }: Parts,
  sessionId: string,
  format: ExportFormat,
): Promise<Passed | null> {
  const finished = await reports.finished(sessionId);
  if (finished === null) return null;
  return {
    file: await finishedFile(format, inputOf(finished)),
    fileName: fileNameIn(finished.note),
    entry: finishedCounts(format, finished),
  };
}

/** Null when something is open, and then that is answered. */
async function passedGate(
  parts: Parts,
  request: Request,
  { format, response }: { format: ExportFormat; response: Response },
): Promise<Passed | null> {
  const sessionId = sessionIdOf(request);
  const reader = await readerOf(parts.identity, request);
  const read = await readEvening(parts, { sessionId, reader }, response);
  if (read === null) return null;
  const { evening, readers } = read;
  const { note, texts, stored } = evening;
  const words = reviewedWords(evening, random);
  const file = await finishedFile(format, {
    ...framedBy(note, readers),
    words,
  });
  if (!(await isClean(parts, evening, { files: [file], response })))
    return null;
  const entry = exportCounts(format, texts, stored.review);
  return { file, fileName: fileNameIn(note), entry };
}

const fileNameIn = ({ language }: { language: Language }): string =>
  reportTextsIn(language)("report.fileName");
