/** The final report of a series: written by an organiser from what its finished evenings left, and handed out as a file. */
import { Router } from "express";
import type { Request, Response } from "express";
import { nanoid } from "nanoid";
import {
  finalLimits,
  finalReaders,
} from "../../shared/protocol/finalReport.ts";
import { changeFinalReport } from "../../shared/protocol/finalSchemas.ts";
import { exportFormats } from "../../shared/protocol/reviewMessages.ts";
import type { Series } from "../../shared/protocol/seriesMessages.ts";
import { bodyOf } from "../access/body.ts";
import type { Guards } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import { problem, problemWith } from "../access/problem.ts";
import type { Clock } from "../clock.ts";
import type { FinalReportStore } from "../keeping/finalReportStore.ts";
import type { ReportStore } from "../keeping/reportStore.ts";
import type { Search } from "../keeping/searchThread.ts";
import type { SeriesStore } from "../keeping/seriesStore.ts";
import { fileOf } from "../report/exporting.ts";
import { finalPage } from "../report/finalPage.ts";
import { finalDocument } from "../report/finalReport.ts";
import { emptied } from "../report/finalSources.ts";
import {
  findingsIn,
  foundInLines,
  inputOf,
  loadDesk,
  markOf,
  reportOf,
} from "./finalDesk.ts";
import type { FinalDesk } from "./finalDesk.ts";
import { knownSeries } from "./knownSeries.ts";
import { isDone } from "./reportDesk.ts";

export interface FinalReportParts {
  readonly identity: Identity;
  readonly guards: Guards;
  readonly clock: Clock;
  readonly search: Search;
  readonly series: SeriesStore;
  readonly reports: ReportStore;
  readonly finals: FinalReportStore;
}

export function finalReportRoutes(parts: FinalReportParts): Router {
  const router = Router();
  router.use("/api/series/:id/report", parts.guards.requireOrganiser);
  router
    .route("/api/series/:id/report")
    .get(withDesk(parts, show))
    .put(withDesk(parts, change));
  router.get("/api/series/:id/report/export", withDesk(parts, hand));
  return router;
}

interface Asked {
  readonly series: Series;
  readonly request: Request;
  readonly response: Response;
}

type Handle = (
  parts: FinalReportParts,
  desk: FinalDesk,
  asked: Asked,
) => Promise<void>;

function withDesk(parts: FinalReportParts, handle: Handle) {
  return async (request: Request, response: Response) => {
    const store = parts.series;
    const known = await knownSeries({ ...parts, store }, request, response);
    if (known === null) return;
    const { series } = known;
    const desk = await loadDesk(parts, series);
    await handle(parts, desk, { series, request, response });
  };
}

const show: Handle = async ({ search }, desk, { response }) => {
  response.json(reportOf(desk, await findingsIn(search, desk)));
};

/** What was ticked counts only over exactly what is kept with it, and only when nothing is open. */
const change: Handle = async (parts, desk, { series, request, response }) => {
  const body = bodyOf(changeFinalReport, request, response);
  if (body === null) return;
  if (body.revision !== desk.revision) {
    problem(response, 409, "Changed");
    return;
  }
  const { words, kept } = body;
  const revision = desk.revision + 1;
  const written = { ...desk, revision, words, kept };
  const findings = await findingsIn(parts.search, written);
  const isSigned = body.signed && findings.length === 0;
  const report = { words, kept, signedOver: isSigned ? markOf(written) : null };
  await parts.finals.save(series.seriesId, { revision, report });
  response.json(reportOf({ ...written, ...report }, findings));
};

const hand: Handle = async (parts, desk, { request, response }) => {
  const format = exportFormats.find((one) => one === request.query["as"]);
  const reader = finalReaders.find(
    (one) => one === (request.query["for"] ?? "funder"),
  );
  if (format === undefined || reader === undefined) {
    problem(response, 400, "Malformed");
    return;
  }
  if (desk.evenings.length < finalLimits.fewestEvenings) {
    problem(response, 409, "TooFewEvenings");
    return;
  }
  const findings = await findingsIn(parts.search, desk);
  const { open } = reportOf(desk, findings);
  if (!isDone(open)) {
    problemWith(response, 409, { code: "StillOpen", open });
    return;
  }
  const make = reader === "funder" ? finalDocument : finalPage;
  const input = inputOf(desk);
  const file = await fileOf(format, make(input), make(emptied(input)));
  const residual = await foundInLines(parts.search, desk, file.lines);
  if (residual.length > 0) {
    const found = { residual: residual.length };
    problemWith(response, 409, { code: "StillOpen", open: found });
    return;
  }
  await log(parts, desk, { format, reader });
  const name = input.t(
    reader === "funder" ? "finalReport.fileName" : "finalReport.pageFileName",
  );
  response
    .type(file.mediaType)
    .attachment(`${name}.${format}`)
    .send(Buffer.from(file.bytes));
};

/** Each evening's own log tells that it left in a final report. */
async function log(
  { reports, clock }: FinalReportParts,
  { evenings }: FinalDesk,
  said: { format: string; reader: string },
): Promise<void> {
  const at = clock.now();
  for (const { sessionId } of evenings) {
    const entry = { ...said, finalReport: true, evenings: evenings.length };
    await reports.logExport({ id: nanoid(), sessionId, at, entry });
  }
}
