import type { Request, Response } from "express";
import type { Series } from "../../shared/protocol/seriesMessages.ts";
import type { Identity } from "../access/identity.ts";
import { problem } from "../access/problem.ts";
import type { SeriesStore } from "../keeping/seriesStore.ts";

interface Parts {
  readonly identity: Identity;
  readonly store: Pick<SeriesStore, "find">;
}

/** The organisation that asks; the guard before it lets nobody else through. */
export const organisationOf = async (
  { identity }: Pick<Parts, "identity">,
  request: Request,
): Promise<string> => (await identity.organiser(request)) ?? "";

/** The series in the address; null after answering that there is none. Another organisation's is as unknown as one that never was. */
export async function knownSeries(
  parts: Parts,
  request: Request,
  response: Response,
): Promise<{ organisationId: string; series: Series } | null> {
  const organisationId = await organisationOf(parts, request);
  const id = String(request.params["id"]);
  const series = await parts.store.find(organisationId, id);
  if (series !== null) return { organisationId, series };
  problem(response, 404, "NotFound");
  return null;
}
