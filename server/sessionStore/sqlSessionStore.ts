import type { Selectable } from "kysely";
import type { SessionState } from "../../shared/domain/state.ts";
import type { Database } from "../database/database.ts";
import { sql } from "../database/schema.ts";
import type { Tables } from "../database/schema.ts";
import { KeyGone } from "../keeping/keyStore.ts";
import type { Seals } from "../keeping/seal.ts";
import { changeQueries, closeQueries, insertState } from "./changeQueries.ts";
import { listedSession, openState, sessionRow } from "./sealedRows.ts";
import type {
  Change,
  Closing,
  ListedSession,
  SessionRecord,
  SessionStore,
  StoredSession,
} from "./sessionStore.ts";

type SealedName = Pick<Tables["roster"], "seatId" | "name">;

/** Sessions in SQL, sealed. The rows of one change become true together or not at all. */
export class SqlSessionStore implements SessionStore {
  readonly #database: Database;
  readonly #seals: Seals;

  constructor(database: Database, seals: Seals) {
    this.#database = database;
    this.#seals = seals;
  }

  async create(record: SessionRecord, state: SessionState): Promise<void> {
    const { sessionId } = record;
    if (!this.#seals.has(sessionId)) this.#seals.create(sessionId);
    const row = sessionRow(this.#seals, record);
    await this.#database.write([
      sql.insertInto("sessions").values(row).compile(),
      insertState(this.#seals, sessionId, state),
    ]);
  }

  async load(sessionId: string): Promise<StoredSession | null> {
    const rows = await readRows(this.#database, sessionId);
    const row = rows.session[0];
    const listed = row === undefined ? null : this.#listed(row);
    if (row === undefined || listed === null) return null;
    const kept = row.closedAt === null ? rows.states : [];
    const states = kept.map((state) => openState(this.#seals, state));
    const openName = ({ seatId, name }: SealedName) =>
      this.#seals.openText(sessionId, `name:${seatId}`, name);
    return {
      ...listed,
      state: states.at(-1) ?? null,
      history: states.slice(0, -1),
      names: Object.fromEntries(
        rows.roster.map((row) => [row.seatId, openName(row)]),
      ),
      formerNames: rows.formerNames.map(openName),
      texts: Object.fromEntries(
        rows.texts.map(({ textId, text }) => [
          textId,
          this.#seals.openText(sessionId, `text:${textId}`, text),
        ]),
      ),
    };
  }

  async list(organisationId: string): Promise<readonly ListedSession[]> {
    const query = sql
      .selectFrom("sessions")
      .selectAll()
      .where("organisationId", "=", organisationId)
      .orderBy("createdAt", "desc");
    const rows = await this.#database.read(query.compile());
    return rows.flatMap((row) => this.#listed(row) ?? []);
  }

  /** Null when it was wiped since the row was written, as in a backup that was put back. */
  #listed(row: Selectable<Tables["sessions"]>): ListedSession | null {
    try {
      return listedSession(this.#seals, row);
    } catch (error) {
      if (error instanceof KeyGone) return null;
      throw error;
    }
  }

  async running(): Promise<readonly string[]> {
    const query = sql
      .selectFrom("sessions")
      .select("id")
      .where("status", "=", "running");
    const rows = await this.#database.read(query.compile());
    return rows.map(({ id }) => id);
  }

  async store(sessionId: string, change: Change): Promise<void> {
    await this.#database.write(changeQueries(this.#seals, sessionId, change));
  }

  async close(sessionId: string, closing: Closing): Promise<void> {
    await this.#database.write(closeQueries(this.#seals, sessionId, closing));
    this.#seals.wipeEvening(sessionId);
    // The evening is closed and its key gone; what could not be pushed out now goes with the next sweep.
    await this.#database.forget().catch(() => undefined);
  }

  async replan(record: SessionRecord, state: SessionState): Promise<void> {
    const row = sessionRow(this.#seals, record);
    const { details, plan, language, lobby, plannedFor, keptUntil } = row;
    const session = sql
      .updateTable("sessions")
      .set({ details, plan, language, lobby, plannedFor, keptUntil })
      .where("id", "=", record.sessionId);
    const change = { state, keep: [], commandKey: null };
    await this.#database.write([
      session.compile(),
      ...changeQueries(this.#seals, record.sessionId, change),
    ]);
  }

  async positionOf(
    sessionId: string,
    commandKey: string,
  ): Promise<number | null> {
    const query = sql
      .selectFrom("commandKeys")
      .select("position")
      .where("sessionId", "=", sessionId)
      .where("key", "=", commandKey);
    const rows = await this.#database.read(query.compile());
    return rows[0]?.position ?? null;
  }
}

/** Of one moment: nothing is stored in between. */
async function readRows(database: Database, sessionId: string) {
  const [session, states, roster, formerNames, texts] =
    await database.readTogether([
      sql
        .selectFrom("sessions")
        .selectAll()
        .where("id", "=", sessionId)
        .compile(),
      sql
        .selectFrom("states")
        .selectAll()
        .where("sessionId", "=", sessionId)
        .orderBy("position")
        .compile(),
      sql
        .selectFrom("roster")
        .selectAll()
        .where("sessionId", "=", sessionId)
        .compile(),
      sql
        .selectFrom("formerNames")
        .selectAll()
        .where("sessionId", "=", sessionId)
        .orderBy("position")
        .compile(),
      sql
        .selectFrom("texts")
        .selectAll()
        .where("sessionId", "=", sessionId)
        .compile(),
    ] as const);
  return { session, states, roster, formerNames, texts };
}
