import { Router } from "express";
import type { Request, Response } from "express";
import { nanoid } from "nanoid";
import type { SessionId } from "../../shared/domain/ids.ts";
import type { EvaluationAnswer } from "../../shared/protocol/evaluationMessages.ts";
import { evaluationAnswer } from "../../shared/protocol/evaluationSchemas.ts";
import { bodyOf } from "../access/body.ts";
import { sessionIdOf } from "../access/guards.ts";
import type { Guards } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import { problem } from "../access/problem.ts";
import type { ProblemCode } from "../access/problem.ts";
import { isEnough, resultsOf, withAnswer } from "../report/evaluation.ts";
import { loadNote } from "./closedEvening.ts";
import type { ReportParts } from "./closedEvening.ts";

interface Parts extends ReportParts {
  readonly identity: Identity;
  readonly guards: Pick<Guards, "requireFacilitatorOrOrganiser">;
}

/** What people say of an evening that is over: on their phone, or on paper that a facilitator keys in. */
export function evaluationRoutes(parts: Parts): Router {
  const { evaluations, guards } = parts;
  const router = Router();
  router
    .route("/api/sessions/:id/evaluation")
    .get(guards.requireFacilitatorOrOrganiser, async (request, response) => {
      const sessionId = sessionIdOf(request);
      const finished = await parts.reports.finished(sessionId);
      const evaluation = await evaluations.load(sessionId);
      response.json(
        finished === null
          ? resultsOf(evaluation)
          : (finished.evaluation ?? resultsOf({ ...evaluation, closed: true })),
      );
    })
    .post((request, response) => answerByPhone(parts, request, response));
  router.get("/api/sessions/:id/evaluation/mine", async (request, response) => {
    const mark = await markOf(parts, request);
    if (mark === null) {
      problem(response, 401, "NotSignedIn");
      return;
    }
    const { marks, closed } = await evaluations.load(sessionIdOf(request));
    response.json({ answered: marks.includes(mark), closed });
  });
  router.post(
    "/api/sessions/:id/evaluation/close",
    guards.requireFacilitatorOrOrganiser,
    (request, response) => close(parts, sessionIdOf(request), response),
  );
  router.post(
    "/api/sessions/:id/evaluation/paper",
    guards.requireFacilitatorOrOrganiser,
    (request, response) => take(parts, { request, mark: null }, response),
  );
  return router;
}

/** What this browser's seat is marked by; null when it has no seat in the circle. */
async function markOf(
  { identity, evaluations }: Parts,
  request: Request,
): Promise<string | null> {
  const sessionId = sessionIdOf(request);
  const member = await identity.member(request, sessionId, "participant");
  if (member?.seatId == null || member.standing === "waiting") return null;
  return evaluations.markOf(sessionId, member.seatId);
}

async function answerByPhone(
  parts: Parts,
  request: Request,
  response: Response,
): Promise<void> {
  const mark = await markOf(parts, request);
  if (mark === null) problem(response, 401, "NotSignedIn");
  else await take(parts, { request, mark }, response);
}

async function take(
  parts: Parts,
  { request, mark }: { request: Request; mark: string | null },
  response: Response,
): Promise<void> {
  const answer = bodyOf(evaluationAnswer, request, response);
  if (answer === null) return;
  const sessionId = sessionIdOf(request);
  const refused = await parts.sessions.inQueue(sessionId, () =>
    keep(parts, sessionId, { answer, mark }),
  );
  if (refused === null) response.status(204).end();
  else problem(response, 409, refused);
}

/** The answers are shown from now on, and nobody answers any more. */
async function close(
  { sessions, evaluations }: Parts,
  sessionId: SessionId,
  response: Response,
): Promise<void> {
  const evaluation = await sessions.inQueue(sessionId, async () => {
    const before = await evaluations.load(sessionId);
    if (!isEnough(before)) return null;
    const closed = { ...before, closed: true };
    await evaluations.save(sessionId, closed);
    return closed;
  });
  if (evaluation === null) problem(response, 409, "StillOpen");
  else response.json(resultsOf(evaluation));
}

/** One after another, so that no answer is lost and no seat answers twice. */
async function keep(
  parts: Parts,
  sessionId: SessionId,
  { answer, mark }: { answer: EvaluationAnswer; mark: string | null },
): Promise<ProblemCode | null> {
  const loaded = await loadNote(parts, sessionId);
  if (loaded === null) return "StillOpen";
  const evaluation = await parts.evaluations.load(sessionId);
  if (evaluation.closed) return "SessionClosed";
  if (mark !== null && evaluation.marks.includes(mark)) return "AnsweredBefore";
  if (evaluation.answers >= loaded.note.facts.present) return "EnoughAnswers";
  const next = withAnswer(evaluation, answer, { mark, id: nanoid() });
  await parts.evaluations.save(sessionId, next);
  return null;
}
