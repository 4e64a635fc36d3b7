import { Router } from "express";
import {
  enterOrganisation,
  organisationDetails,
} from "../../shared/protocol/schemas.ts";
import { bodyOf } from "../access/body.ts";
import { organiserCookie, setCookie } from "../access/cookies.ts";
import type { Credentials } from "../access/credentials.ts";
import type { Guards } from "../access/guards.ts";
import type { Identity } from "../access/identity.ts";
import type { Organisations } from "../access/organisations.ts";
import { problem } from "../access/problem.ts";

interface Parts {
  readonly credentials: Credentials;
  readonly organisations: Organisations;
  readonly identity: Identity;
  readonly guards: Guards;
  readonly encrypted: boolean;
}

export function organisationRoutes(parts: Parts): Router {
  const { credentials, organisations, identity, guards, encrypted } = parts;
  const router = Router();

  router.post("/api/organisations/enter", async (request, response) => {
    const body = bodyOf(enterOrganisation, request, response);
    if (body === null) return;
    const link = await credentials.find("link", body.secret);
    if (link?.role !== "organiser" || link.organisationId === null) {
      problem(response, 404, "WrongSecret");
      return;
    }
    const { organisationId } = link;
    const [cookie = ""] = await credentials.issue([
      { kind: "cookie", role: "organiser", organisationId },
    ]);
    response
      .append("Set-Cookie", setCookie(organiserCookie, cookie, encrypted))
      .status(204)
      .end();
  });

  router
    .route("/api/organisation")
    .all(guards.requireOrganiser)
    .get(async (request, response) => {
      const id = await identity.organiser(request);
      const organisation = await organisations.find(id ?? "");
      if (organisation === null) problem(response, 404, "NotFound");
      else response.json(organisation);
    })
    .put(async (request, response) => {
      const body = bodyOf(organisationDetails, request, response);
      if (body === null) return;
      const id = (await identity.organiser(request)) ?? "";
      await organisations.change(id, body);
      response.json({ id, ...body });
    });
  return router;
}
