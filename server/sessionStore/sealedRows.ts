/** Between rows of sealed bytes and the session they hold. */
import type { Selectable } from "kysely";
import type { Plan } from "../../shared/domain/format.ts";
import type { SessionState } from "../../shared/domain/state.ts";
import type { PlanSession } from "../../shared/protocol/messages.ts";
import type { Tables } from "../database/schema.ts";
import type { Seals } from "../keeping/seal.ts";
import type { ListedSession, SessionRecord } from "./sessionStore.ts";

type SessionRow = Selectable<Tables["sessions"]>;

interface Details {
  readonly wishes: PlanSession;
  readonly joinCode: string;
  readonly joinSecret: string;
}

export function sessionRow(
  seals: Pick<Seals, "sealText">,
  record: SessionRecord,
): SessionRow {
  const { sessionId, organisationId, wishes, joinCode, joinSecret } = record;
  const details: Details = { wishes, joinCode, joinSecret };
  return {
    id: sessionId,
    organisationId,
    details: seals.sealText(sessionId, "details", JSON.stringify(details)),
    plan: JSON.stringify(record.plan),
    language: record.language,
    lobby: record.lobby ? 1 : 0,
    plannedFor: wishes.plannedFor ?? null,
    status: "planned",
    createdAt: record.createdAt,
    closedAt: null,
    keptUntil: record.keptUntil,
  };
}

export function listedSession(seals: Seals, row: SessionRow): ListedSession {
  const details = JSON.parse(
    seals.openText(row.id, "details", row.details),
  ) as Details;
  const record: SessionRecord = {
    ...details,
    sessionId: row.id,
    organisationId: row.organisationId,
    plan: JSON.parse(row.plan) as Plan,
    language: details.wishes.language,
    lobby: row.lobby === 1,
    createdAt: row.createdAt,
    keptUntil: row.keptUntil,
  };
  return { record, status: row.status };
}

/** Bound to its session and position: an old state put in the place of a newer one does not open. */
export function sealState(
  seals: Seals,
  sessionId: string,
  state: SessionState,
): Uint8Array {
  return seals.sealText(
    sessionId,
    `state:${state.position}`,
    JSON.stringify(state),
  );
}

export function openState(
  seals: Seals,
  { sessionId, position, state }: Selectable<Tables["states"]>,
): SessionState {
  return JSON.parse(
    seals.openText(sessionId, `state:${position}`, state),
  ) as SessionState;
}
