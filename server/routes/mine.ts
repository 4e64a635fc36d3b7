/** What is kept about whoever asks: everything of their own seat, nothing of anybody else. */
import { Router } from "express";
import type { Request, Response } from "express";
import type { SeatId, SessionId } from "../../shared/domain/ids.ts";
import { seatOf } from "../../shared/domain/seats.ts";
import type { OwnData, OwnSeat } from "../../shared/protocol/ownData.ts";
import { sessionIdOf } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import { problem } from "../access/problem.ts";
import type { Database } from "../database/database.ts";
import { sql } from "../database/schema.ts";
import type { EvaluationStore } from "../keeping/evaluationStore.ts";
import type { Seals } from "../keeping/seal.ts";
import type { Notes } from "../notes/notesParts.ts";
import type { LiveSession } from "../session/liveSession.ts";
import type { SessionRegistry } from "../session/sessionRegistry.ts";

interface Parts {
  readonly identity: Identity;
  readonly sessions: Pick<SessionRegistry, "current">;
  readonly database: Database;
  readonly seals: Seals;
  readonly notes: Pick<Notes, "under">;
  readonly evaluations: EvaluationStore;
}

export function ownDataRoutes(parts: Parts): Router {
  const router = Router();
  router.get("/api/sessions/:id/mine", (request, response) =>
    tell(parts, request, response),
  );
  return router;
}

async function tell(
  parts: Parts,
  request: Request,
  response: Response,
): Promise<void> {
  const sessionId = sessionIdOf(request);
  const seatId = await seatHere(parts, request, sessionId);
  const session = await parts.sessions.current(sessionId);
  if (seatId === null || session === null)
    problem(response, 401, "NotSignedIn");
  else if (session.status === "reviewed") problem(response, 409, "Finished");
  else response.json(await ownData(parts, session, seatId));
}

/** The seat of this browser: that of a participant, or of a facilitator. */
async function seatHere(
  { identity }: Parts,
  request: Request,
  sessionId: SessionId,
): Promise<SeatId | null> {
  for (const role of ["participant", "facilitator"] as const) {
    const member = await identity.member(request, sessionId, role);
    if (member?.seatId != null) return member.seatId;
  }
  return null;
}

async function ownData(
  parts: Parts,
  { record, state, names }: LiveSession,
  seatId: SeatId,
): Promise<OwnData> {
  const { seals, notes, evaluations } = parts;
  const { sessionId, keptUntil } = record;
  const [formerNames, own, { marks }] = await Promise.all([
    formerNamesOf(parts, sessionId, seatId),
    notes.under(sessionId, seals.notesRoot(sessionId, seatId)),
    evaluations.load(sessionId),
  ]);
  return {
    name: names[seatId] ?? "",
    formerNames,
    seat: state === null ? null : seatIn(state, seatId),
    notes: own.map(({ cardId: _, ...note }) => note),
    answered: marks.includes(evaluations.markOf(sessionId, seatId)),
    keptUntil: new Date(keptUntil).toISOString().slice(0, 10),
  };
}

/** Not how often somebody spoke: that is shown to nobody, and goes with the close. */
function seatIn(
  state: Parameters<typeof seatOf>[0],
  seatId: SeatId,
): OwnSeat | null {
  const seat = seatOf(state, seatId);
  if (seat === undefined) return null;
  const { place, device, language, listening, factor, roles } = seat;
  return { place, device, language, listening, factor, roles };
}

async function formerNamesOf(
  { database, seals }: Parts,
  sessionId: SessionId,
  seatId: SeatId,
): Promise<string[]> {
  const query = sql
    .selectFrom("formerNames")
    .select("name")
    .where("sessionId", "=", sessionId)
    .where("seatId", "=", seatId)
    .orderBy("position");
  const rows = await database.read(query.compile());
  return rows.map(({ name }) =>
    seals.openText(sessionId, `name:${seatId}`, name),
  );
}
