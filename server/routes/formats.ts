/** Formats of an organisation's own: made from a shipped one, changed, and taken away. */
import { Router } from "express";
import type { Request, Response } from "express";
import type { OwnFormat } from "../../shared/domain/format.ts";
import { problemsIn } from "../../shared/formats/check.ts";
import type { SavedFormat } from "../../shared/protocol/formatMessages.ts";
import { ownFormat } from "../../shared/protocol/formatSchemas.ts";
import { bodyOf } from "../access/body.ts";
import type { Guards } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import { problem, problemWith } from "../access/problem.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../database/database.ts";
import { createFormatStore } from "../keeping/formatStore.ts";

export interface FormatRouteParts {
  readonly identity: Identity;
  readonly guards: Guards;
  readonly clock: Clock;
  readonly database: Database;
}

type Handle = (
  saved: SavedFormat,
  request: Request,
  response: Response,
) => Promise<void> | void;

export function formatRoutes(parts: FormatRouteParts): Router {
  const store = createFormatStore(parts.database, parts.clock);
  const organisationOf = async (request: Request) =>
    (await parts.identity.organiser(request)) ?? "";
  /** Another organisation's format is as unknown as one that never was. */
  const withFormat =
    (handle: Handle) => async (request: Request, response: Response) => {
      const id = String(request.params["id"]);
      const saved = await store.find(await organisationOf(request), id);
      if (saved === null) problem(response, 404, "NotFound");
      else await handle(saved, request, response);
    };
  const router = Router();
  router.use("/api/formats", parts.guards.requireOrganiser);
  router
    .route("/api/formats")
    .get(async (request, response) => {
      response.json(await store.list(await organisationOf(request)));
    })
    .post(async (request, response) => {
      const format = formatFrom(request, response);
      if (format === null) return;
      const formatId = await store.create(
        await organisationOf(request),
        format,
      );
      if (formatId === null) problem(response, 409, "TooMany");
      else response.status(201).json({ formatId });
    });
  router
    .route("/api/formats/:id")
    .get(withFormat((saved, _request, response) => void response.json(saved)))
    .put(
      withFormat(async ({ formatId }, request, response) => {
        const format = formatFrom(request, response);
        if (format === null) return;
        await store.change(formatId, format);
        response.status(204).end();
      }),
    )
    .delete(
      withFormat(async ({ formatId }, _request, response) => {
        await store.remove(formatId);
        response.status(204).end();
      }),
    );
  return router;
}

/** Null after answering where it contradicts itself or a value, and why. */
function formatFrom(request: Request, response: Response): OwnFormat | null {
  const found = problemsIn(request.body);
  if (found.length === 0) return bodyOf(ownFormat, request, response);
  const shown = found.slice(0, mostShown);
  problemWith(response, 400, { code: "WrongFormat", problems: shown });
  return null;
}

const mostShown = 20;
