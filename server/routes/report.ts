import type { Router } from "express";
import type { Guards } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import { realTime } from "../clock.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../database/database.ts";
import { createEvaluationStore } from "../keeping/evaluationStore.ts";
import { createFinalReportStore } from "../keeping/finalReportStore.ts";
import { createReportStore } from "../keeping/reportStore.ts";
import { createSearchThread } from "../keeping/searchThread.ts";
import type { Seals } from "../keeping/seal.ts";
import type { Notes } from "../notes/notesParts.ts";
import { createSeriesStore } from "../keeping/seriesStore.ts";
import type { Wiping } from "../keeping/wipe.ts";
import type { ReportParts } from "./closedEvening.ts";
import { evaluationRoutes } from "./evaluation.ts";
import { exportRoutes } from "./export.ts";
import { finalReportRoutes } from "./finalReport.ts";
import { finishRoutes } from "./finishReview.ts";
import { ownDataRoutes } from "./mine.ts";
import { noteRoutes } from "./note.ts";
import { reviewRoutes } from "./review.ts";

interface Parts extends Omit<
  ReportParts,
  "reports" | "search" | "evaluations" | "notes"
> {
  readonly identity: Identity;
  readonly guards: Guards;
  readonly clock: Clock;
  readonly database: Database;
  readonly seals: Seals;
  readonly wiping: Wiping;
  readonly notes: Pick<Notes, "offered" | "under">;
}

/** After the evening: note, review and export; and at any time what is kept about oneself. */
export function reportRoutes({ database, seals, ...rest }: Parts): Router[] {
  const parts = {
    ...rest,
    reports: createReportStore(database, seals),
    search: createSearchThread(realTime),
    evaluations: createEvaluationStore(database, seals),
    series: createSeriesStore(database, rest.clock),
    finals: createFinalReportStore(database, seals),
  };
  return [
    noteRoutes(parts),
    evaluationRoutes(parts),
    reviewRoutes(parts),
    exportRoutes(parts),
    finishRoutes(parts),
    ownDataRoutes({ ...parts, database, seals }),
    finalReportRoutes(parts),
  ];
}
