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

interface Parts {
  readonly join: Join;
  readonly enter: Enter;
  readonly identity: Identity;
  readonly encrypted: boolean;
}

export function membershipRoutes(parts: Parts): Router {
  const { join, enter, identity, encrypted } = parts;
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
    rolesHere(identity, request, response),
  );
  return router;
}

async function rolesHere(
  identity: Identity,
  request: Request,
  response: Response,
): Promise<void> {
  const sessionId = sessionIdOf(request);
  const members = await Promise.all(
    roles.map((role) => identity.member(request, sessionId, role)),
  );
  const own = members.filter((member) => member !== null);
  const organises = await identity.organises(request, sessionId);
  response.json({
    roles: [
      ...own.map(({ role }) => role),
      ...(organises ? ["organiser"] : []),
    ],
    seatId: own.find(({ seatId }) => seatId !== null)?.seatId ?? null,
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
