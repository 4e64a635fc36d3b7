import type { Request, RequestHandler } from "express";
import type { SessionId } from "../../shared/domain/ids.ts";
import type { Identity } from "./identity.ts";
import { problem } from "./problem.ts";

/** Access checks to put before a route. Those about a session read its id from `:id` in the path. */
export interface Guards {
  readonly requireOrganiser: RequestHandler;
  readonly requireOrganiserOfSession: RequestHandler;
  readonly requireFacilitatorOrOrganiser: RequestHandler;
  /** Whoever shows the code to others: facilitators, the organiser and the room screen. */
  readonly requireWhoShowsCode: RequestHandler;
}

export function createGuards(identity: Identity): Guards {
  return {
    requireOrganiser: allowIf(
      async (request) => (await identity.organiser(request)) !== null,
    ),
    requireOrganiserOfSession: allowIf((request) =>
      identity.organises(request, sessionIdOf(request)),
    ),
    requireFacilitatorOrOrganiser: allowIf((request) =>
      identity.leadsOrOrganises(request, sessionIdOf(request)),
    ),
    requireWhoShowsCode: allowIf(
      async (request) =>
        (await identity.member(request, sessionIdOf(request), "room")) !==
          null || identity.leadsOrOrganises(request, sessionIdOf(request)),
    ),
  };
}

const anyId = /^[\w-]{1,64}$/;

/** Empty, and so no session's, when it cannot be an id: it names rows, key files and cookies. */
export function sessionIdOf({ params }: Request): SessionId {
  const id = params["id"];
  return typeof id === "string" && anyId.test(id) ? id : "";
}

/** A stranger is not told whether the session exists. */
function allowIf(
  allowed: (request: Request) => Promise<boolean>,
): RequestHandler {
  return async (request, response, next) => {
    if (await allowed(request)) next();
    else problem(response, 401, "NotSignedIn");
  };
}
