import { Router } from "express";
import type { Request, Response } from "express";
import { nanoid } from "nanoid";
import { exportFormats } from "../../shared/protocol/reviewMessages.ts";
import { sessionIdOf } from "../access/guards.ts";
import type { Guards } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import { problem, problemWith } from "../access/problem.ts";
import type { Clock } from "../clock.ts";
import { exportCounts } from "../report/exportCounts.ts";
import { finishedFile } from "../report/exporting.ts";
import { loadEvening } from "./closedEvening.ts";
import type { ReportParts } from "./closedEvening.ts";
import {
  answerFor,
  exportedFrom,
  foundAgain,
  isDone,
  readerOf,
  standingOf,
} from "./reportDesk.ts";

interface Parts extends ReportParts {
  readonly identity: Identity;
  readonly guards: Pick<Guards, "requireFacilitatorOrOrganiser">;
  readonly clock: Clock;
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
  const evening = await loadEvening(parts, sessionId);
  if (evening === null) {
    problem(response, 409, "StillOpen");
    return;
  }
  const reader = await readerOf(parts.identity, request);
  const standing = await standingOf(parts.search, evening);
  const { open, readers } = answerFor(standing, evening, reader);
  if (!isDone(open)) {
    problemWith(response, 409, { code: "StillOpen", open });
    return;
  }
  const exported = exportedFrom(evening, readers);
  const file = await finishedFile(format, exported);
  const residual = await foundAgain(parts.search, evening, file.lines);
  if (residual.length > 0) {
    const found = { ...open, residual: residual.length };
    problemWith(response, 409, { code: "StillOpen", open: found });
    return;
  }
  await parts.reports.logExport({
    id: nanoid(),
    sessionId,
    at: parts.clock.now(),
    entry: exportCounts(format, evening.texts, evening.stored.review),
  });
  response
    .type(file.mediaType)
    .attachment(`${exported.t("report.fileName")}.${format}`)
    .send(Buffer.from(file.bytes));
}
