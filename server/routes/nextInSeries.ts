/** What the next evening of a series takes from the last: how it was planned, and theme words; never people. */
import type { PlanSession } from "../../shared/protocol/messages.ts";
import { nextEvening } from "../../shared/protocol/rhythm.ts";
import type { Series } from "../../shared/protocol/seriesMessages.ts";
import type { ReportStore } from "../keeping/reportStore.ts";
import type { Core } from "../session/storeAndPublish.ts";
import type { SessionRecord } from "../sessionStore/sessionStore.ts";

/** The last evening first, by the day it was planned for. */
export async function eveningsOf(
  { store }: Pick<Core, "store">,
  organisationId: string,
  { sessionIds }: Series,
): Promise<SessionRecord[]> {
  const all = await store.list(organisationId);
  return all
    .map(({ record }) => record)
    .filter(({ sessionId }) => sessionIds.includes(sessionId))
    .sort((a, b) => dayOf(b) - dayOf(a));
}

function dayOf({ wishes, createdAt }: SessionRecord): number {
  const day = Date.parse(wishes.plannedFor ?? "");
  return Number.isNaN(day) ? createdAt : day;
}

export function dayOfNext(
  { rhythm }: Series,
  evenings: readonly SessionRecord[],
): string | null {
  const last = evenings.find(({ wishes }) => wishes.plannedFor !== undefined);
  return nextEvening(last?.wishes.plannedFor ?? "", rhythm);
}

/** From the last evening that left any; none of an evening that was wiped. */
export async function carriedThemes(
  reports: Pick<ReportStore, "note" | "finished">,
  evenings: readonly SessionRecord[],
): Promise<readonly string[]> {
  for (const { sessionId } of evenings) {
    const finished = await reports.finished(sessionId);
    const { remarks } = finished?.note ?? (await reports.note(sessionId)) ?? {};
    if (remarks !== undefined && remarks.themes.length > 0)
      return remarks.themes;
  }
  return [];
}

/** Steps are kept as long as the format is the same. */
export function wishesOfNext(
  series: Series,
  [last]: readonly SessionRecord[],
): PlanSession {
  const { title, neighbourhood, format, language, setting } = series;
  const said = { title, neighbourhood, format, language, setting };
  if (last === undefined) return said;
  const { phases, own, ...before } = last.wishes;
  const steps = before.format === format ? { phases, own } : {};
  return { ...before, ...said, ...steps };
}
