/** Planning, looking up, changing and wiping evenings. */
import { Router } from "express";
import type { Request, Response } from "express";
import { renderSVG } from "uqr";
import {
  linkRequest,
  planChange,
  planSession as planSchema,
} from "../../shared/protocol/schemas.ts";
import { bodyOf } from "../access/body.ts";
import type { Credentials } from "../access/credentials.ts";
import { sessionIdOf } from "../access/guards.ts";
import type { Guards } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import type { JoinCodes } from "../access/joinCodes.ts";
import type { Organisations } from "../access/organisations.ts";
import { problem } from "../access/problem.ts";
import type { Wiping } from "../keeping/wipe.ts";
import { replanSession } from "../session/planning.ts";
import type { Core } from "../session/storeAndPublish.ts";
import type { ListedSession } from "../sessionStore/sessionStore.ts";
import { newEvening } from "./newEvening.ts";

export interface SessionRouteParts {
  readonly core: Core;
  readonly credentials: Credentials;
  readonly codes: JoinCodes;
  readonly organisations: Organisations;
  readonly identity: Identity;
  readonly guards: Guards;
  readonly wiping: Wiping;
  readonly joinLink: (secret: string) => string;
}

export function sessionRoutes(parts: SessionRouteParts): Router {
  const { guards } = parts;
  const router = Router();
  router
    .route("/api/sessions")
    .all(guards.requireOrganiser)
    .get((request, response) => list(parts, request, response))
    .post((request, response) => plan(parts, request, response));
  router
    .route("/api/sessions/:id")
    .get(guards.requireFacilitatorOrOrganiser, (request, response) =>
      show(parts, request, response),
    )
    .patch(guards.requireOrganiserOfSession, (request, response) =>
      change(parts, request, response),
    )
    .delete(guards.requireOrganiserOfSession, async (request, response) => {
      await parts.wiping.wipeSession(sessionIdOf(request));
      response.status(204).end();
    });
  router.post(
    "/api/sessions/:id/links",
    guards.requireFacilitatorOrOrganiser,
    (request, response) => renewLink(parts, request, response),
  );
  router.get(
    "/api/sessions/:id/qr.svg",
    guards.requireWhoShowsCode,
    (request, response) => qrCode(parts, request, response),
  );
  return router;
}

async function list(
  { core, identity }: SessionRouteParts,
  request: Request,
  response: Response,
): Promise<void> {
  const organisationId = (await identity.organiser(request)) ?? "";
  const sessions = await core.store.list(organisationId);
  response.json(sessions.map(summary));
}

function summary({ record, status }: ListedSession) {
  const { sessionId, wishes, createdAt, keptUntil } = record;
  const { title = null, neighbourhood = null, plannedFor = null } = wishes;
  const { format, setting, language } = wishes;
  const what = { title, neighbourhood, format, setting, language, plannedFor };
  return { sessionId, ...what, status, createdAt, keptUntil };
}

async function plan(
  parts: SessionRouteParts,
  request: Request,
  response: Response,
): Promise<void> {
  const wishes = bodyOf(planSchema, request, response);
  if (wishes === null) return;
  const organisationId = (await parts.identity.organiser(request)) ?? "";
  const planned = await newEvening(parts, organisationId, wishes);
  if (planned === null) problem(response, 400, "Malformed");
  else response.status(201).json(planned);
}

async function show(
  { core, joinLink }: SessionRouteParts,
  request: Request,
  response: Response,
): Promise<void> {
  const session = await core.registry.current(sessionIdOf(request));
  if (session === null) {
    problem(response, 404, "NotFound");
    return;
  }
  const { wishes, lobby, joinCode, joinSecret, plan } = session.record;
  const { phases = {}, meetingLink = null, themes = [] } = wishes;
  const { own = null } = wishes;
  response.json({
    ...summary(session),
    meetingLink,
    joinCode,
    joinLink: joinLink(joinSecret),
    own,
    phases,
    themes,
    lobby,
    leadsTakeTurns: wishes.leadsTakeTurns ?? plan.leadsTakeTurns,
  });
}

async function change(
  { core }: SessionRouteParts,
  request: Request,
  response: Response,
): Promise<void> {
  const body = bodyOf(planChange, request, response);
  if (body === null) return;
  switch (await replanSession(core, sessionIdOf(request), body)) {
    case "done":
      response.status(204).end();
      return;
    case "unknown": {
      problem(response, 404, "NotFound");
      return;
    }
    case "started": {
      problem(response, 409, "AlreadyStarted");
      return;
    }
    case "contradiction": {
      problem(response, 400, "Malformed");
      return;
    }
  }
}

/** Facilitators may open another room screen; a facilitator's link is the organiser's to give. */
async function renewLink(
  { credentials, identity }: SessionRouteParts,
  request: Request,
  response: Response,
): Promise<void> {
  const body = bodyOf(linkRequest, request, response);
  if (body === null) return;
  const sessionId = sessionIdOf(request);
  if (body.as === "room") {
    const link = { kind: "link", role: "room", sessionId } as const;
    response.json({ secret: await credentials.replace(link, link) });
    return;
  }
  if (!(await identity.organises(request, sessionId))) {
    problem(response, 403, "NotAllowed");
    return;
  }
  const number = body.number ?? 0;
  const link = {
    kind: "link",
    role: "facilitator",
    sessionId,
    number,
  } as const;
  response.json({ secret: await credentials.replace(link, link) });
}

async function qrCode(
  { core, joinLink }: SessionRouteParts,
  request: Request,
  response: Response,
): Promise<void> {
  const session = await core.registry.current(sessionIdOf(request));
  if (session === null) {
    problem(response, 404, "NotFound");
    return;
  }
  const svg = renderSVG(joinLink(session.record.joinSecret), { border: 2 });
  response.type("image/svg+xml").set("Cache-Control", "no-store").send(svg);
}
