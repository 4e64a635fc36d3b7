import type pg from "pg";
import { CannotOpen } from "./cannotOpen.ts";
import { noticeStatements } from "./postgresTriggers.ts";

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** Any number will do, as long as every node has the same one. */
const lockNumber = 5_464_746;

/** Forward only, each in a transaction of its own. Nodes that start together wait for each other. */
export async function migratePostgres(
  pool: pg.Pool,
  migrations: readonly (readonly Statement[])[],
): Promise<void> {
  const client = await pool.connect();
  try {
    await assertDurable(client);
    await client.query("set statement_timeout = 0");
    await client.query(`select pg_advisory_lock(${lockNumber})`);
    await client.query(
      'create table if not exists "schemaVersion" ("version" integer primary key)',
    );
    const { rows } = await client.query<{ version: number | null }>(
      'select max("version") as version from "schemaVersion"',
    );
    const version = rows[0]?.version ?? 0;
    if (version > migrations.length)
      throw new CannotOpen(
        "The database at DATABASE_URL was written by a newer version of this program; start that version.",
      );
    for (let next = version; next < migrations.length; next++)
      await step(client, migrations[next] ?? [], next + 1);
    for (const statement of noticeStatements) await client.query(statement);
  } finally {
    // Ends the line, and with it the lock, whatever happened.
    client.release(true);
  }
}

async function step(
  client: pg.PoolClient,
  statements: readonly Statement[],
  version: number,
): Promise<void> {
  await client.query("begin");
  for (const statement of statements) await client.query(statement);
  await client.query('insert into "schemaVersion" values ($1)', [version]);
  await client.query("commit");
}

/** An engine that was told not to keep what it is given must not get a single acknowledgement out. */
async function assertDurable(client: pg.PoolClient): Promise<void> {
  const shown = await client.query<{ fsync: string; commits: string }>(
    "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits",
  );
  const { fsync, commits } = shown.rows[0] ?? { fsync: "", commits: "off" };
  if (fsync !== "on" || commits === "off")
    throw new CannotOpen(
      "The database at DATABASE_URL does not keep what it is given: fsync and synchronous_commit must be on.",
    );
}
