/** Forward only; never change one that has run somewhere, add the next. */
import type { CompiledQuery, CreateTableBuilder } from "kysely";
import { sql } from "./schema.ts";

type Table = CreateTableBuilder<string, string>;

function table(name: string): Table {
  return sql.schema.createTable(name);
}

/** Goes when its session goes. */
function ofSession(name: string): Table {
  return table(name).addColumn("sessionId", "text", (column) =>
    column.notNull().references("sessions.id").onDelete("cascade"),
  );
}

const organisations = table("organisations")
  .addColumn("id", "text", (column) => column.primaryKey())
  .addColumn("details", "text", (column) => column.notNull())
  .addColumn("createdAt", "bigint", (column) => column.notNull());

const sessions = table("sessions")
  .addColumn("id", "text", (column) => column.primaryKey())
  .addColumn("organisationId", "text", (column) =>
    column.notNull().references("organisations.id"),
  )
  .addColumn("details", "blob", (column) => column.notNull())
  .addColumn("plan", "text", (column) => column.notNull())
  .addColumn("language", "text", (column) => column.notNull())
  .addColumn("lobby", "integer", (column) => column.notNull())
  .addColumn("plannedFor", "text")
  .addColumn("status", "text", (column) => column.notNull())
  .addColumn("createdAt", "bigint", (column) => column.notNull())
  .addColumn("closedAt", "bigint")
  .addColumn("keptUntil", "bigint", (column) => column.notNull());

const evening = [
  ofSession("states")
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("state", "blob", (column) => column.notNull())
    .addPrimaryKeyConstraint("statesKey", ["sessionId", "position"]),
  ofSession("commandKeys")
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("commandKeysKey", ["sessionId", "key"]),
  ofSession("roster")
    .addColumn("seatId", "text", (column) => column.notNull())
    .addColumn("name", "blob", (column) => column.notNull())
    .addPrimaryKeyConstraint("rosterKey", ["sessionId", "seatId"]),
  ofSession("texts")
    .addColumn("textId", "text", (column) => column.notNull())
    .addColumn("text", "blob", (column) => column.notNull())
    .addPrimaryKeyConstraint("textsKey", ["sessionId", "textId"]),
];

const access = [
  table("credentials")
    .addColumn("hash", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("organisationId", "text", (column) =>
      column.references("organisations.id").onDelete("cascade"),
    )
    .addColumn("sessionId", "text", (column) =>
      column.references("sessions.id").onDelete("cascade"),
    )
    .addColumn("seatId", "text")
    .addColumn("number", "integer")
    .addColumn("usedAt", "bigint")
    .addColumn("createdAt", "bigint", (column) => column.notNull()),
  table("joinCodes")
    .addColumn("hash", "text", (column) => column.primaryKey())
    .addColumn("sessionId", "text", (column) =>
      column.notNull().references("sessions.id").onDelete("cascade"),
    ),
];

const afterwards = [
  ofSession("noteUpdates")
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("bytes", "blob", (column) => column.notNull())
    .addPrimaryKeyConstraint("noteUpdatesKey", ["sessionId", "number"]),
  ofSession("sessionNotes")
    .addColumn("note", "blob", (column) => column.notNull())
    .addPrimaryKeyConstraint("sessionNotesKey", ["sessionId"]),
  ofSession("reviews")
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("review", "blob", (column) => column.notNull())
    .addPrimaryKeyConstraint("reviewsKey", ["sessionId"]),
  table("exportLog")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("sessionId", "text", (column) =>
      column.notNull().references("sessions.id").onDelete("cascade"),
    )
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("entry", "text", (column) => column.notNull()),
];

const indexes = [
  ["sessions", "organisationId"],
  ["credentials", "sessionId"],
  ["joinCodes", "sessionId"],
  ["exportLog", "sessionId"],
].map(([name = "", column = ""]) =>
  sql.schema.createIndex(`${name}By${column}`).on(name).column(column),
);

const first = [
  organisations,
  sessions,
  ...evening,
  ...access,
  ...afterwards,
  ...indexes,
];

/** A name that was changed is still searched for in the report. */
const formerNames = [
  ofSession("formerNames")
    .addColumn("seatId", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("name", "blob", (column) => column.notNull())
    .addPrimaryKeyConstraint("formerNamesKey", [
      "sessionId",
      "seatId",
      "position",
    ]),
];

/** Evenings that belong together. */
const series = [
  table("series")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("organisationId", "text", (column) =>
      column.notNull().references("organisations.id").onDelete("cascade"),
    )
    .addColumn("details", "text", (column) => column.notNull())
    .addColumn("createdAt", "bigint", (column) => column.notNull()),
  ofSession("seriesSessions")
    .addColumn("seriesId", "text", (column) =>
      column.notNull().references("series.id").onDelete("cascade"),
    )
    .addPrimaryKeyConstraint("seriesSessionsKey", ["sessionId"]),
  ...[
    ["series", "organisationId"],
    ["seriesSessions", "seriesId"],
  ].map(([name = "", column = ""]) =>
    sql.schema.createIndex(`${name}By${column}`).on(name).column(column),
  ),
];

const evaluations = [
  ofSession("evaluations")
    .addColumn("evaluation", "blob", (column) => column.notNull())
    .addPrimaryKeyConstraint("evaluationsKey", ["sessionId"]),
];

/** Formats of an organisation's own. */
const formats = [
  table("formats")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("organisationId", "text", (column) =>
      column.notNull().references("organisations.id").onDelete("cascade"),
    )
    .addColumn("format", "text", (column) => column.notNull())
    .addColumn("createdAt", "bigint", (column) => column.notNull()),
  sql.schema
    .createIndex("formatsByorganisationId")
    .on("formats")
    .column("organisationId"),
];

/** Written over a series, and gone with it. */
const finalReports = [
  table("finalReports")
    .addColumn("seriesId", "text", (column) =>
      column.primaryKey().references("series.id").onDelete("cascade"),
    )
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("report", "blob", (column) => column.notNull()),
];

/** The number of a migration is its place here, from 1. */
export const migrations: readonly (readonly CompiledQuery[])[] = [
  first.map((statement) => statement.compile()),
  formerNames.map((statement) => statement.compile()),
  series.map((statement) => statement.compile()),
  evaluations.map((statement) => statement.compile()),
  formats.map((statement) => statement.compile()),
  finalReports.map((statement) => statement.compile()),
];
