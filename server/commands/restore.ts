/**
 * `npm run restore -- FILE`: puts a backup where no database is, with the keys from KEYS_COPY_DIR, and says what can be
 * read. What was wiped since the backup was made stays wiped: its key is gone.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../config.ts";
import type { Config } from "../config.ts";
import { CannotOpen } from "../database/cannotOpen.ts";
import { sql } from "../database/schema.ts";
import { checkSqlite, copySqlite } from "../database/sqliteCopy.ts";
import { openSqliteDatabase } from "../database/sqliteDatabase.ts";
import { refusePostgres, runCommand } from "../runCommand.ts";

await runCommand(async () => {
  const [backup] = process.argv.slice(2);
  const config = readConfig(process.env, []);
  refusePostgres(config);
  const database = join(config.dataDir, "kring.sqlite");
  if (backup === undefined)
    throw new CannotOpen("Say which file: npm run restore -- FILE");
  if (existsSync(database))
    throw new CannotOpen(
      `There is a database at ${database} already. Stop the server, move that file and those beside it away, and try again.`,
    );
  if (!existsSync(config.masterKeyFile))
    throw new CannotOpen(
      `Put the master key at ${config.masterKeyFile} first; without it nothing can be read.`,
    );
  if (!existsSync(backup)) throw new CannotOpen(`There is no file ${backup}.`);
  checkSqlite(backup);
  bringKeys(config);
  await copySqlite(backup, database);
  const { readable, wiped } = await count(database, config);
  console.log(`Put back. ${readable} sessions can be read.`);
  if (wiped > 0)
    console.log(`${wiped} were wiped since; the next start takes them out.`);
});

function bringKeys({ dataDir, keysCopyDir }: Config): void {
  const keys = join(dataDir, "keys");
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  if (keysCopyDir === null || readdirSync(keys).length > 0) return;
  if (!existsSync(keysCopyDir))
    throw new CannotOpen(`There is no folder of keys at ${keysCopyDir}.`);
  for (const name of readdirSync(keysCopyDir))
    copyFileSync(join(keysCopyDir, name), join(keys, name));
}

async function count(
  file: string,
  { dataDir }: Config,
): Promise<{ readable: number; wiped: number }> {
  const database = await openSqliteDatabase(file);
  const query = sql.selectFrom("sessions").select("id");
  const rows = await database.read(query.compile());
  await database.close();
  const names = new Set(readdirSync(join(dataDir, "keys")));
  const readable = rows.filter(
    ({ id }) => names.has(id) || names.has(`${id}.second`),
  );
  return {
    readable: readable.length,
    wiped: rows.length - readable.length,
  };
}
