/** Coming into a session with a code or a link, going, and asking which roles this browser has. */
import { Router } from "express";
import type { Request, Response } from "express";
import { roles } from "../../shared/domain/viewTypes.ts";
import { enterRequest, joinRequest } from "../../shared/protocol/schemas.ts";
import { bodyOf } from "../access/body.ts";
import { clearCookie, roleCookie, setCookie } from "../access/cookies.ts";
import type { Enter } from "../access/entering.ts";
import { sessionIdOf } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import type { Join } from "../access/joining.ts";
import { problem } from "../access/problem.ts";
import type { Seals } from "../keeping/seal.ts";

interface Parts {
  readonly join: Join;
  readonly enter: Enter;
  readonly identity: Identity;
  readonly encrypted: boolean;
  readonly seals: Pick<Seals, "has" | "notesRoot">;
}

export function membershipRoutes(parts: Parts): Router {
  const { join, enter, encrypted } = parts;
  const router = Router();

  router.post("/api/join", async (request, response) => {
    const asked = bodyOf(joinRequest, request, response);
    if (asked === null) return;
    const caller = { request, address: request.ip ?? "" };
    const answer = await join(asked, caller);
    if (!answer.ok) {
      const { retryAfterSeconds: seconds } = answer;
      if (seconds !== undefined) response.set("Retry-After", String(seconds));
      problem(response, answer.status, answer.code);
      return;
    }
    const name = roleCookie("participant", answer.joined.sessionId);
    giveCookie(response, name, { secret: answer.cookie, encrypted });
    response.status(201).json(answer.joined);
  });

  router.post("/api/sessions/:id/enter", async (request, response) => {
    const asked = bodyOf(enterRequest, request, response);
    if (asked === null) return;
    const sessionId = sessionIdOf(request);
    const caller = { request, address: request.ip ?? "" };
    const answer = await enter({ sessionId, request: asked, caller });
    if (!answer.ok) {
      problem(response, answer.status, answer.code);
      return;
    }
    const name = roleCookie(asked.as, sessionId);
    giveCookie(response, name, { secret: answer.cookie, encrypted });
    response.status(204).end();
  });

  router.post("/api/sessions/:id/leave", (request, response) => {
    for (const role of roles)
      response.append(
        "Set-Cookie",
        clearCookie(roleCookie(role, sessionIdOf(request)), encrypted),
      );
    response.status(204).end();
  });

  router.get("/api/sessions/:id/me", (request, response) =>
    rolesHere(parts, request, response),
  );
  return router;
}

async function rolesHere(
  { identity, seals }: Pick<Parts, "identity" | "seals">,
  request: Request,
  response: Response,
): Promise<void> {
  const sessionId = sessionIdOf(request);
  const members = await Promise.all(
    roles.map((role) => identity.member(request, sessionId, role)),
  );
  const own = members.filter((member) => member !== null);
  const organises = await identity.organises(request, sessionId);
  const seatId = own.find((member) => member.seatId !== null)?.seatId ?? null;
  const hasNotes = seatId !== null && seals.has(sessionId);
  response.json({
    roles: [
      ...own.map(({ role }) => role),
      ...(organises ? ["organiser"] : []),
    ],
    seatId,
    // After the close there is no view to tell it, and a note stays its writer's.
    notesRoot: hasNotes ? seals.notesRoot(sessionId, seatId) : null,
  });
}

/** Nothing to set when this browser has it already. */
function giveCookie(
  response: Response,
  name: string,
  { secret, encrypted }: { secret: string | null; encrypted: boolean },
): void {
  if (secret !== null)
    response.append("Set-Cookie", setCookie(name, secret, encrypted));
}
