import { Router } from "express";
import type { Response } from "express";
import type { SessionId } from "../../shared/domain/ids.ts";
import { reviewChange } from "../../shared/protocol/reportSchemas.ts";
import type { ReviewChange } from "../../shared/protocol/reviewMessages.ts";
import { bodyOf } from "../access/body.ts";
import { sessionIdOf } from "../access/guards.ts";
import type { Guards } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import { problem, problemWith } from "../access/problem.ts";
import { changedReview, signedBy } from "../report/changeReview.ts";
import { changedSince, reviewHash } from "../report/review.ts";
import type { ReviewState } from "../report/reviewState.ts";
import { decidedEvening, loadEvening, whyNotHere } from "./closedEvening.ts";
import type { ClosedEvening, ReportParts } from "./closedEvening.ts";
import { answerFor, isDone, readerOf, standingOf } from "./reportDesk.ts";
import type { Reader } from "./reportDesk.ts";

interface Parts extends ReportParts {
  readonly identity: Identity;
  readonly guards: Pick<Guards, "requireFacilitatorOrOrganiser">;
}

/** Findings and decisions. Every answer is the whole review, so that two readers see each other's work. */
export function reviewRoutes(parts: Parts): Router {
  const { identity, guards, sessions } = parts;
  const router = Router();
  router
    .route("/api/sessions/:id/review")
    .all(guards.requireFacilitatorOrOrganiser)
    .get(async (request, response) => {
      const reader = await readerOf(identity, request);
      const sessionId = sessionIdOf(request);
      const evening = await loadEvening(parts, sessionId);
      if (evening === null) {
        problem(response, 409, await whyNotHere(parts, sessionId));
        return;
      }
      const standing = await standingOf(parts.search, evening);
      response.json(answerFor(standing, evening, reader));
    })
    .put(async (request, response) => {
      const change = bodyOf(reviewChange, request, response);
      if (change === null) return;
      const sessionId = sessionIdOf(request);
      const reader = await readerOf(identity, request);
      // One change after another: what is read here is still true when it is stored.
      await sessions.inQueue(sessionId, () =>
        applyChange(parts, { sessionId, change, reader }, response),
      );
    });
  return router;
}

interface Asked {
  readonly sessionId: SessionId;
  readonly change: ReviewChange;
  readonly reader: Reader;
}

async function applyChange(
  parts: ReportParts,
  asked: Asked,
  response: Response,
): Promise<void> {
  const before = await loadEvening(parts, asked.sessionId);
  if (before === null) {
    problem(response, 409, await whyNotHere(parts, asked.sessionId));
    return;
  }
  const { texts, stored } = before;
  const changed = changedSince(texts, asked.change.texts ?? []);
  if (changed.length > 0) {
    problemWith(response, 409, { code: "Changed", noteIds: changed });
    return;
  }
  const decided = await decidedEvening(
    parts,
    before,
    changedReview(stored.review, asked.change, texts),
  );
  const standing = await standingOf(parts.search, decided);
  const { open } = standing;
  if (asked.change.signed === true && !isDone(open)) {
    problemWith(response, 409, { code: "StillOpen", open });
    return;
  }
  const review = withSignature(decided, asked);
  const next = { version: stored.version + 1, review };
  await parts.reports.saveReview(asked.sessionId, next);
  const kept = { texts: decided.texts, stored: next };
  response.json(answerFor(standing, kept, asked.reader));
}

function withSignature(
  { texts, stored }: ClosedEvening,
  { change: { signed }, reader }: Asked,
): ReviewState {
  const { review } = stored;
  if (signed === undefined) return review;
  const over = reviewHash(texts);
  return signedBy(review, reader.reader, signed ? { ...reader, over } : null);
}
