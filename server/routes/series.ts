/** Series of evenings: planned by an organiser, each next evening begun from the last. */
import { Router } from "express";
import type { Request, Response } from "express";
import { limits } from "../../shared/protocol/limits.ts";
import {
  nextEveningRequest,
  seriesDetails,
} from "../../shared/protocol/schemas.ts";
import type {
  PlannedInSeries,
  Series,
  SeriesWithNext,
} from "../../shared/protocol/seriesMessages.ts";
import { bodyOf } from "../access/body.ts";
import type { Guards } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import { problem } from "../access/problem.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../database/database.ts";
import { createFinalReportStore } from "../keeping/finalReportStore.ts";
import { createReportStore } from "../keeping/reportStore.ts";
import type { ReportStore } from "../keeping/reportStore.ts";
import type { Seals } from "../keeping/seal.ts";
import { createSeriesStore } from "../keeping/seriesStore.ts";
import type { SeriesStore } from "../keeping/seriesStore.ts";
import { knownSeries, organisationOf } from "./knownSeries.ts";
import { newEvening } from "./newEvening.ts";
import type { NewEveningParts } from "./newEvening.ts";
import {
  carriedThemes,
  dayOfNext,
  eveningsOf,
  wishesOfNext,
} from "./nextInSeries.ts";

export interface SeriesRouteParts extends NewEveningParts {
  readonly identity: Identity;
  readonly guards: Guards;
  readonly clock: Clock;
  readonly database: Database;
  readonly seals: Seals;
}

interface SeriesParts extends SeriesRouteParts {
  readonly store: SeriesStore;
  readonly reports: ReportStore;
}

export function seriesRoutes(given: SeriesRouteParts): Router {
  const { database, seals, clock, guards } = given;
  const store = createSeriesStore(database, clock);
  const reports = createReportStore(database, seals);
  const parts: SeriesParts = { ...given, store, reports };
  const router = Router();
  router.use("/api/series", guards.requireOrganiser);
  router
    .route("/api/series")
    .get(async (request, response) => {
      response.json(await store.list(await organisationOf(parts, request)));
    })
    .post((request, response) => create(parts, request, response));
  router
    .route("/api/series/:id")
    .get(withSeries(parts, show))
    .put(withSeries(parts, change))
    .delete(
      withSeries(parts, async (_parts, { seriesId }, { response }) => {
        await createFinalReportStore(database, seals).wipe(seriesId);
        await store.remove(seriesId);
        response.status(204).end();
      }),
    );
  router.post("/api/series/:id/sessions", withSeries(parts, begin));
  router
    .route("/api/series/:id/sessions/:sessionId")
    .put(withSeries(parts, add))
    .delete(withSeries(parts, takeOut));
  return router;
}

interface Asked {
  readonly organisationId: string;
  readonly request: Request;
  readonly response: Response;
}

type Handle = (
  parts: SeriesParts,
  series: Series,
  asked: Asked,
) => Promise<void>;

function withSeries(parts: SeriesParts, handle: Handle) {
  return async (request: Request, response: Response) => {
    const known = await knownSeries(parts, request, response);
    if (known === null) return;
    const { organisationId, series } = known;
    await handle(parts, series, { organisationId, request, response });
  };
}

async function create(
  parts: SeriesParts,
  request: Request,
  response: Response,
): Promise<void> {
  const details = bodyOf(seriesDetails, request, response);
  if (details === null) return;
  const organisationId = await organisationOf(parts, request);
  const seriesId = await parts.store.create(organisationId, details);
  if (seriesId === null) problem(response, 409, "TooMany");
  else response.status(201).json({ seriesId });
}

const change: Handle = async ({ store }, { seriesId }, asked) => {
  const details = bodyOf(seriesDetails, asked.request, asked.response);
  if (details === null) return;
  await store.change(seriesId, details);
  asked.response.status(204).end();
};

const show: Handle = async (parts, series, { organisationId, response }) => {
  const evenings = await eveningsOf(parts.core, organisationId, series);
  const themes = await carriedThemes(parts.reports, evenings);
  const plannedFor = dayOfNext(series, evenings);
  const shown: SeriesWithNext = { ...series, next: { plannedFor, themes } };
  response.json(shown);
};

const begin: Handle = async (parts, series, asked) => {
  const { organisationId, request, response } = asked;
  const body = bodyOf(nextEveningRequest, request, response);
  if (body === null) return;
  if (isFull(series)) {
    problem(response, 409, "TooMany");
    return;
  }
  const evenings = await eveningsOf(parts.core, organisationId, series);
  const known = await carriedThemes(parts.reports, evenings);
  const { themes = [], plannedFor } = body;
  const strange = themes.some((theme) => !known.includes(theme));
  const day = plannedFor ?? dayOfNext(series, evenings) ?? "";
  const wishes = { ...wishesOfNext(series, evenings), plannedFor: day, themes };
  const planned = strange
    ? null
    : await newEvening(parts, organisationId, wishes);
  if (planned === null) {
    problem(response, 400, "Malformed");
    return;
  }
  const { seriesId } = series;
  await parts.store.add(seriesId, planned.sessionId);
  const answer: PlannedInSeries = { ...planned, seriesId };
  response.status(201).json(answer);
};

const isFull = ({ sessionIds }: Series) =>
  sessionIds.length >= limits.sessionsPerSeries;

const add: Handle = async (parts, series, asked) => {
  const { organisationId, request, response } = asked;
  const sessionId = String(request.params["sessionId"]);
  const all = await parts.core.store.list(organisationId);
  const known = all.some(({ record }) => record.sessionId === sessionId);
  const there = series.sessionIds.includes(sessionId);
  if (!known) problem(response, 404, "NotFound");
  else if (!there && isFull(series)) problem(response, 409, "TooMany");
  else {
    await parts.store.add(series.seriesId, sessionId);
    response.status(204).end();
  }
};

const takeOut: Handle = async ({ store }, { seriesId }, asked) => {
  await store.takeOut(seriesId, String(asked.request.params["sessionId"]));
  asked.response.status(204).end();
};
