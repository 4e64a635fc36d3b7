/** What one change, and the close, write: each list becomes true as a whole. */
import type { CompiledQuery } from "kysely";
import type { SessionState } from "../../shared/domain/state.ts";
import { must } from "../database/database.ts";
import { sql } from "../database/schema.ts";
import type { Seals } from "../keeping/seal.ts";
import { noticeVersion } from "../report/notice.ts";
import { sealState } from "./sealedRows.ts";
import { forgetKeysEvery, keptCommandKeys, statusOf } from "./sessionStore.ts";
import type { Change, Closing } from "./sessionStore.ts";

export function insertState(
  seals: Seals,
  sessionId: string,
  state: SessionState,
): CompiledQuery {
  const row = {
    sessionId,
    position: state.position,
    state: sealState(seals, sessionId, state),
  };
  return sql.insertInto("states").values(row).compile();
}

/** One writer of a session at a time, over all nodes, and none once it is closed. */
function lockOpen(sessionId: string): CompiledQuery {
  const open = sql
    .updateTable("sessions")
    .set((row) => ({ status: row.ref("status") }))
    .where("id", "=", sessionId)
    .where("closedAt", "is", null);
  return must(open.compile());
}

/** Follows the newest that is there, or nothing: a node that fell behind by more than is kept stores nothing. */
function insertNext(
  sessionId: string,
  position: number,
  state: Uint8Array,
): CompiledQuery {
  const next = sql
    .insertInto("states")
    .columns(["sessionId", "position", "state"])
    .expression((build) =>
      build
        .selectFrom("states")
        .select([
          "sessionId",
          build.val(position).as("position"),
          build.val(state).as("state"),
        ])
        .where("sessionId", "=", sessionId)
        .where("position", "=", position - 1),
    );
  return must(next.compile());
}

function insertKey(
  sessionId: string,
  key: string | null,
  position: number,
): CompiledQuery[] {
  if (key === null) return [];
  return [
    sql
      .insertInto("commandKeys")
      .values({ sessionId, key, position })
      .compile(),
  ];
}

export function changeQueries(
  seals: Seals,
  sessionId: string,
  change: Change,
): CompiledQuery[] {
  const { state, keep, commandKey, names = {}, texts = {} } = change;
  return [
    lockOpen(sessionId),
    insertNext(sessionId, state.position, sealState(seals, sessionId, state)),
    ...insertKey(sessionId, commandKey, state.position),
    ...Object.entries(names).flatMap(([seatId, name]) => [
      keepFormerName(sessionId, seatId, state.position),
      upsertName(seals, sessionId, { seatId, name }),
    ]),
    ...Object.entries(texts).map(([textId, text]) =>
      sql
        .insertInto("texts")
        .values({
          sessionId,
          textId,
          text: seals.sealText(sessionId, `text:${textId}`, text),
        })
        .onConflict((conflict) =>
          conflict.columns(["sessionId", "textId"]).doNothing(),
        )
        .compile(),
    ),
    ...forgetOld(sessionId, state.position, keep),
    ...statusQueries(sessionId, state),
  ];
}

/** As it is sealed: the context of a name is its seat, not its table. */
function keepFormerName(
  sessionId: string,
  seatId: string,
  position: number,
): CompiledQuery {
  return sql
    .insertInto("formerNames")
    .columns(["sessionId", "seatId", "position", "name"])
    .expression((build) =>
      build
        .selectFrom("roster")
        .select([
          "sessionId",
          "seatId",
          build.val(position).as("position"),
          "name",
        ])
        .where("sessionId", "=", sessionId)
        .where("seatId", "=", seatId),
    )
    .compile();
}

function upsertName(
  seals: Seals,
  sessionId: string,
  { seatId, name }: { seatId: string; name: string },
): CompiledQuery {
  const sealed = seals.sealText(sessionId, `name:${seatId}`, name);
  return sql
    .insertInto("roster")
    .values({ sessionId, seatId, name: sealed })
    .onConflict((conflict) =>
      conflict.columns(["sessionId", "seatId"]).doUpdateSet({ name: sealed }),
    )
    .compile();
}

function forgetOld(
  sessionId: string,
  position: number,
  keep: readonly number[],
): CompiledQuery[] {
  const states = sql
    .deleteFrom("states")
    .where("sessionId", "=", sessionId)
    .where("position", "<", position)
    .where("position", "not in", keep.length > 0 ? keep : [-1]);
  if (position % forgetKeysEvery !== 0) return [states.compile()];
  const keys = sql
    .deleteFrom("commandKeys")
    .where("sessionId", "=", sessionId)
    .where("position", "<=", position - keptCommandKeys);
  return [states.compile(), keys.compile()];
}

/** The status on the organiser's page; only its changes are written. */
function statusQueries(
  sessionId: string,
  state: SessionState,
): CompiledQuery[] {
  const status = statusOf(state);
  return [
    sql
      .updateTable("sessions")
      .set({ status })
      .where("id", "=", sessionId)
      .where("status", "!=", status)
      .compile(),
  ];
}

export function closeQueries(
  seals: Seals,
  sessionId: string,
  closing: Closing,
): CompiledQuery[] {
  const { facts, position, closedAt, keptUntil, commandKey } = closing;

  const note = seals.sealText(
    sessionId,
    "sessionNote",
    JSON.stringify({ facts, notice: noticeVersion }),
  );
  return [
    lockOpen(sessionId),
    // These two fail when it was closed already, or when something else was stored at this position.
    sql.insertInto("sessionNotes").values({ sessionId, note }).compile(),
    insertNext(sessionId, position, new Uint8Array()),
    sql.deleteFrom("states").where("sessionId", "=", sessionId).compile(),
    sql.deleteFrom("joinCodes").where("sessionId", "=", sessionId).compile(),
    ...insertKey(sessionId, commandKey, position),
    sql
      .updateTable("sessions")
      .set({ status: "closed", closedAt, keptUntil })
      .where("id", "=", sessionId)
      .compile(),
    ...leadersOnly(sessionId, closing.facilitators),
  ];
}

/** A facilitator who was removed has no part in what follows; whoever took the lead has. */
function leadersOnly(
  sessionId: string,
  facilitators: readonly string[],
): CompiledQuery[] {
  const cookies = { kind: "cookie", sessionId } as const;
  return [
    sql
      .deleteFrom("credentials")
      .where((row) => row.and({ ...cookies, role: "facilitator" }))
      .where("seatId", "not in", facilitators)
      .compile(),
    sql
      .updateTable("credentials")
      .set({ role: "facilitator" })
      .where((row) => row.and({ ...cookies, role: "participant" }))
      .where("seatId", "in", facilitators)
      .compile(),
  ];
}
