/** A code with which somebody reaches their own notes on another device, after the close and until the review is finished. */
import { Router } from "express";
import type { Request, Response } from "express";
import { receiptRequest } from "../../shared/protocol/schemas.ts";
import { bodyOf } from "../access/body.ts";
import { roleCookie, setCookie } from "../access/cookies.ts";
import type { Credentials } from "../access/credentials.ts";
import { sessionIdOf } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import { problem } from "../access/problem.ts";
import type { RateLimits } from "../access/rateLimits.ts";
import { newReceipt, receiptOf } from "../access/receipts.ts";

interface Parts {
  readonly identity: Identity;
  readonly credentials: Credentials;
  readonly limits: Pick<RateLimits, "tryCode" | "slowDown">;
  readonly encrypted: boolean;
}

export function receiptRoutes(parts: Parts): Router {
  const router = Router();
  router.post("/api/sessions/:id/receipt", (request, response) =>
    give(parts, request, response),
  );
  router.post("/api/receipt", (request, response) =>
    take(parts, request, response),
  );
  return router;
}

/** A new one each time; the one before it is worth nothing then. */
async function give(
  { identity, credentials }: Parts,
  request: Request,
  response: Response,
): Promise<void> {
  const sessionId = sessionIdOf(request);
  const member = await identity.member(request, sessionId, "participant");
  if (member?.seatId == null) {
    problem(response, 401, "NotSignedIn");
    return;
  }
  if (member.standing !== "closed") {
    problem(response, 409, "StillOpen");
    return;
  }
  const { seatId } = member;
  const grant = {
    kind: "link",
    role: "participant",
    sessionId,
    seatId,
  } as const;
  const code = newReceipt();
  await credentials.revoke(grant);
  await credentials.issueKnown(grant, receiptOf(code));
  response.status(201).json({ code });
}

async function take(
  { credentials, limits, encrypted }: Parts,
  request: Request,
  response: Response,
): Promise<void> {
  const asked = bodyOf(receiptRequest, request, response);
  if (asked === null) return;
  const tried = await limits.tryCode(request.ip ?? "", () =>
    credentials.find("link", receiptOf(asked.code)),
  );
  if ("waitSeconds" in tried) {
    response.set("Retry-After", String(tried.waitSeconds));
    problem(response, 429, "TooFast");
    return;
  }
  const { role, sessionId, seatId } = tried.found ?? {};
  if (role !== "participant" || sessionId == null || seatId == null) {
    await limits.slowDown();
    problem(response, 404, "WrongCode");
    return;
  }
  const [secret = ""] = await credentials.issue([
    { kind: "cookie", role, sessionId, seatId },
  ]);
  const cookie = roleCookie(role, sessionId);
  response.append("Set-Cookie", setCookie(cookie, secret, encrypted));
  response.status(201).json({ sessionId });
}
