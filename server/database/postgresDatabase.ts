import { PostgresQueryCompiler } from "kysely";
import type { CompiledQuery, DataTypeNode } from "kysely";
import pg from "pg";
import type { Log } from "../log.ts";
import { CannotOpen } from "./cannotOpen.ts";
import { Conflict, DatabaseFault, isMust } from "./database.ts";
import type { Database, RowsOf } from "./database.ts";
import { migrations } from "./migrations.ts";
import { migratePostgres } from "./postgresSchema.ts";

/** The queries are written once; this engine has its own placeholders and its own word for bytes. */
class Dialect extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    this.append(node.dataType === "blob" ? "bytea" : node.dataType);
  }
}

const compiler = new Dialect();

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

function statementOf(query: CompiledQuery): Statement {
  const { sql, parameters } = compiler.compileQuery(query.query, query.queryId);
  return { text: sql, values: [...parameters] };
}

const bigint = 20;
/** Times are epoch milliseconds: far below what a number holds exactly. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === bigint
      ? Number
      : (
          pg.types.getTypeParser as unknown as (
            oid: number,
            format?: string,
          ) => (text: string) => unknown
        )(oid, format)) as pg.CustomTypesConfig["getTypeParser"],
};

/** A lost race, whichever way the engine ended it: nothing of it was stored. */
const lostRace = new Set(["23505", "40001", "40P01"]);

/** How long an engine that does not answer may hold up an evening. */
const patienceMs = 5_000;

export const connectionOptions = (url: string) =>
  ({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    keepAlive: true,
    application_name: "kring",
  }) satisfies pg.ClientConfig;

/** Brings the database behind `url` to this version's schema. Throws `CannotOpen`; the message never holds the URL. */
export async function openPostgresDatabase(
  url: string,
  log: Log,
): Promise<Database> {
  const pool = new pg.Pool({
    ...connectionOptions(url),
    types,
    max: 10,
    query_timeout: patienceMs,
    statement_timeout: patienceMs,
    idle_in_transaction_session_timeout: patienceMs,
  });
  // Without these two the process ends when the engine hangs up.
  const lost = (): void => log.warn("database line lost");
  pool.on("error", lost);
  pool.on("connect", (client) => void client.on("error", lost));
  try {
    await migratePostgres(
      pool,
      migrations.map((queries) => queries.map(statementOf)),
    );
  } catch (error) {
    await pool.end();
    if (error instanceof CannotOpen) throw error;
    throw new CannotOpen(
      `The database at DATABASE_URL cannot be used (${codeOf(error)}).`,
    );
  }
  return {
    read: async <Row>(query: CompiledQuery<Row>) => {
      const { rows } = await guarded(() => pool.query(statementOf(query)));
      return rows as Row[];
    },
    readTogether: <Queries extends readonly CompiledQuery[]>(
      queries: Queries,
    ) => readTogether(pool, queries),
    write: (queries) => write(pool, queries),
    forget: async () => {
      // With truncating, two nodes that do this at once hold each other up for five seconds.
      await guarded(() => pool.query("vacuum (truncate false)"));
    },
    close: () => pool.end(),
  };
}

async function readTogether<Queries extends readonly CompiledQuery[]>(
  pool: pg.Pool,
  queries: Queries,
): Promise<RowsOf<Queries>> {
  const begin = "begin isolation level repeatable read read only";
  const answers = await inTransaction(pool, begin, async (client) => {
    const all: unknown[][] = [];
    for (const query of queries)
      all.push((await client.query(statementOf(query))).rows as unknown[]);
    return all;
  });
  return answers as RowsOf<Queries>;
}

function write(
  pool: pg.Pool,
  queries: readonly CompiledQuery[],
): Promise<number[]> {
  return inTransaction(pool, "begin", async (client) => {
    const counts: number[] = [];
    for (const query of queries) {
      const { rowCount } = await client.query(statementOf(query));
      if (isMust(query) && rowCount === 0) throw new Conflict();
      counts.push(rowCount ?? 0);
    }
    return counts;
  });
}

function inTransaction<Result>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  return guarded(async () => {
    const client = await pool.connect();
    let broken = false;
    try {
      await client.query(begin);
      const result = await work(client);
      await client.query("commit");
      return result;
    } catch (error) {
      broken = await client.query("rollback").then(
        () => false,
        () => true,
      );
      throw error;
    } finally {
      client.release(broken);
    }
  });
}

async function guarded<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Conflict) throw error;
    const code = codeOf(error);
    throw lostRace.has(code) ? new Conflict() : new DatabaseFault(code);
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" ? code : "LINE_LOST";
}
