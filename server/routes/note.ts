import { Router } from "express";
import type { Response } from "express";
import type { SessionId } from "../../shared/domain/ids.ts";
import type { ChangeRemarks } from "../../shared/protocol/reportMessages.ts";
import { changeRemarks } from "../../shared/protocol/reportSchemas.ts";
import { bodyOf } from "../access/body.ts";
import { sessionIdOf } from "../access/guards.ts";
import type { Guards } from "../access/guards.ts";
import { problem } from "../access/problem.ts";
import { loadNote, whyNotHere } from "./closedEvening.ts";
import type { ReportParts } from "./closedEvening.ts";

interface Parts extends ReportParts {
  readonly guards: Pick<Guards, "requireFacilitatorOrOrganiser">;
}

/** The session note: facts that stand, and remarks that the facilitators write. */
export function noteRoutes(parts: Parts): Router {
  const router = Router();
  router
    .route("/api/sessions/:id/note")
    .all(parts.guards.requireFacilitatorOrOrganiser)
    .get((request, response) => answer(parts, sessionIdOf(request), response))
    .put(async (request, response) => {
      const change = bodyOf(changeRemarks, request, response);
      if (change === null) return;
      const sessionId = sessionIdOf(request);
      await parts.sessions.inQueue(sessionId, () =>
        keep(parts, { sessionId, change }, response),
      );
    });
  return router;
}

async function keep(
  parts: ReportParts,
  { sessionId, change }: { sessionId: SessionId; change: ChangeRemarks },
  response: Response,
): Promise<void> {
  const kept = await parts.reports.note(sessionId);
  if (kept === null) {
    problem(response, 409, await whyNotHere(parts, sessionId));
    return;
  }
  const { closedAt: _, revision = 0, ...before } = kept;
  if (change.revision !== revision) {
    problem(response, 409, "Changed");
    return;
  }
  const { remarks } = change;
  await parts.reports.saveNote(sessionId, {
    ...before,
    remarks,
    revision: revision + 1,
  });
  await answer(parts, sessionId, response);
}

async function answer(
  parts: ReportParts,
  sessionId: SessionId,
  response: Response,
): Promise<void> {
  const finished = await parts.reports.finished(sessionId);
  const loaded = await loadNote(parts, sessionId);
  if (finished !== null) response.json({ ...finished.note, finished: true });
  else if (loaded === null) problem(response, 409, "StillOpen");
  else response.json(loaded.note);
}
