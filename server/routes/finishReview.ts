import { Router } from "express";
import type { Response } from "express";
import type { SessionId } from "../../shared/domain/ids.ts";
import { exportFormats } from "../../shared/protocol/reviewMessages.ts";
import { sessionIdOf } from "../access/guards.ts";
import type { Guards } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import type { Wiping } from "../keeping/wipe.ts";
import { problem } from "../access/problem.ts";
import { isEnough } from "../report/evaluation.ts";
import { finishedFile } from "../report/exporting.ts";
import { finishedNote } from "../report/reviewedWords.ts";
import { loadWritten } from "./closedEvening.ts";
import type { ReportParts } from "./closedEvening.ts";
import { inputOf, isClean, readEvening } from "./exportGate.ts";
import { random, readerOf } from "./reportDesk.ts";
import type { Reader } from "./reportDesk.ts";

interface Parts extends ReportParts {
  readonly identity: Identity;
  readonly guards: Pick<Guards, "requireFacilitatorOrOrganiser">;
  readonly wiping: Pick<Wiping, "keepOnly">;
}

/** The end of the review: the read note stays, and all that could tell who was there goes. */
export function finishRoutes(parts: Parts): Router {
  const router = Router();
  router.post(
    "/api/sessions/:id/review/finish",
    parts.guards.requireFacilitatorOrOrganiser,
    async (request, response) => {
      const sessionId = sessionIdOf(request);
      const reader = await readerOf(parts.identity, request);
      await parts.sessions.inQueue(sessionId, () =>
        finish(parts, { sessionId, reader }, response),
      );
    },
  );
  return router;
}

/** Every file that the note can become is searched once more, before the names that it is searched for go. */
async function finish(
  parts: Parts,
  asked: { sessionId: SessionId; reader: Reader },
  response: Response,
): Promise<void> {
  const read = await readEvening(parts, asked, response);
  if (read === null) return;
  const { evaluation } = read.evening;
  if (isEnough(evaluation) && !evaluation.closed) {
    problem(response, 409, "AnswersOpen");
    return;
  }
  const finished = finishedNote(read.evening, read.readers, random);
  const files = await Promise.all(
    exportFormats.map((format) => finishedFile(format, inputOf(finished))),
  );
  if (!(await isClean(parts, read.evening, { files, response }))) return;
  // Somebody may have taken a line back while the files were searched; it is theirs until the end.
  const now = await loadWritten(parts, asked.sessionId);
  if (JSON.stringify(now?.written) !== JSON.stringify(read.evening.written)) {
    problem(response, 409, "Changed");
    return;
  }
  await parts.wiping.keepOnly(asked.sessionId, finished);
  response.status(204).end();
}
