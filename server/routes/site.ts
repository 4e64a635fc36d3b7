import { Router } from "express";
import { z } from "zod";
import { formatIds } from "../../shared/domain/format.ts";
import { formatLimits } from "../../shared/domain/formatLimits.ts";
import { refusals } from "../../shared/domain/refusals.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { protocolVersion } from "../../shared/protocol/messages.ts";
import * as incoming from "../../shared/protocol/schemas.ts";
import * as outgoing from "../../shared/protocol/viewSchemas.ts";
import type { Organisations } from "../access/organisations.ts";
import { problems } from "../access/problem.ts";
import { isUnencrypted } from "../welcome.ts";

interface Parts {
  readonly organisations: Organisations;
  readonly publicUrl: () => string;
}

/** What belongs to no session: help numbers for every page, and the contract for programs. */
export function siteRoutes(parts: Parts): Router {
  const { organisations, publicUrl } = parts;
  const router = Router();
  const protocol = describeProtocol();

  router.get("/api/site", async (_request, response) => {
    const organisation = await organisations.first();
    const { helpNumbers = [], retentionDays = 0 } = organisation ?? {};
    const unencrypted = isUnencrypted(publicUrl());
    const here = { unencrypted, publicUrl: publicUrl() };
    response.json({ helpNumbers, retentionDays, ...here });
  });
  router.get("/api/protocol", (_request, response) => {
    response.json(protocol);
  });
  return router;
}

function describeProtocol() {
  const schemas: Record<string, z.ZodType> = { ...incoming, ...outgoing };
  const messages = Object.entries(schemas).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { unrepresentable: "any" }),
  ]);
  return {
    protocol: protocolVersion,
    formats: formatIds,
    limits: { ...limits, ...formatLimits },
    refusals,
    problems,
    messages: Object.fromEntries(messages) as Record<string, unknown>,
  };
}
