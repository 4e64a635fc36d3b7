import { nanoid } from "nanoid";
import type { SessionId } from "../../shared/domain/ids.ts";
import { limits } from "../../shared/protocol/limits.ts";
import type {
  Series,
  SeriesDetails,
} from "../../shared/protocol/seriesMessages.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../database/database.ts";
import { sql } from "../database/schema.ts";

type Bare = Omit<Series, "sessionIds">;

/** Series and which evenings are in them. Only the organisation's own are ever found. */
export interface SeriesStore {
  list(organisationId: string): Promise<readonly Series[]>;
  find(organisationId: string, seriesId: string): Promise<Series | null>;
  /** Null when the organisation has as many as it may. */
  create(
    organisationId: string,
    details: SeriesDetails,
  ): Promise<string | null>;
  change(seriesId: string, details: SeriesDetails): Promise<void>;
  /** Its evenings stay, in no series. */
  remove(seriesId: string): Promise<void>;
  /** Takes the evening out of the series it was in. */
  add(seriesId: string, sessionId: SessionId): Promise<void>;
  takeOut(seriesId: string, sessionId: SessionId): Promise<void>;
}

export function createSeriesStore(
  database: Database,
  clock: Clock,
): SeriesStore {
  const list = (organisationId: string) => readAll(database, organisationId);
  return {
    list,
    async find(organisationId, seriesId) {
      const all = await list(organisationId);
      return all.find((series) => series.seriesId === seriesId) ?? null;
    },
    async create(organisationId, details) {
      const all = await list(organisationId);
      if (all.length >= limits.seriesPerOrganisation) return null;
      const id = nanoid(16);
      const row = { id, organisationId, details: JSON.stringify(details) };
      const values = { ...row, createdAt: clock.now() };
      await database.write([sql.insertInto("series").values(values).compile()]);
      return id;
    },
    async change(seriesId, details) {
      const query = sql
        .updateTable("series")
        .set({ details: JSON.stringify(details) })
        .where("id", "=", seriesId);
      await database.write([query.compile()]);
    },
    async remove(seriesId) {
      const query = sql.deleteFrom("series").where("id", "=", seriesId);
      await database.write([query.compile()]);
    },
    async add(seriesId, sessionId) {
      const before = sql
        .deleteFrom("seriesSessions")
        .where("sessionId", "=", sessionId);
      const row = sql
        .insertInto("seriesSessions")
        .values({ sessionId, seriesId });
      await database.write([before.compile(), row.compile()]);
    },
    async takeOut(seriesId, sessionId) {
      const query = sql
        .deleteFrom("seriesSessions")
        .where("sessionId", "=", sessionId)
        .where("seriesId", "=", seriesId);
      await database.write([query.compile()]);
    },
  };
}

async function readAll(
  database: Database,
  organisationId: string,
): Promise<Series[]> {
  const series = sql
    .selectFrom("series")
    .selectAll()
    .where("organisationId", "=", organisationId)
    .orderBy("createdAt", "desc")
    .orderBy("id");
  const evenings = sql
    .selectFrom("seriesSessions")
    .innerJoin("sessions", "sessions.id", "seriesSessions.sessionId")
    .select(["seriesSessions.sessionId", "seriesSessions.seriesId"])
    .where("sessions.organisationId", "=", organisationId)
    .orderBy("sessions.createdAt");
  const [rows, members] = await Promise.all([
    database.read(series.compile()),
    database.read(evenings.compile()),
  ]);
  return rows.map(({ id, details, createdAt }) => {
    const said = JSON.parse(details) as SeriesDetails;
    const bare: Bare = { seriesId: id, createdAt, ...said };
    const own = members.filter(({ seriesId }) => seriesId === id);
    return { ...bare, sessionIds: own.map(({ sessionId }) => sessionId) };
  });
}
