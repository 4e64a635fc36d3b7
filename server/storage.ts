import { join } from "node:path";
import type { Config } from "./config.ts";
import type { Database } from "./database/database.ts";
import { openPostgresDatabase } from "./database/postgresDatabase.ts";
import { openSqliteDatabase } from "./database/sqliteDatabase.ts";
import { backUpEachNight } from "./keeping/backups.ts";
import { createKeyStore, loadMasterKey } from "./keeping/keyStore.ts";
import { finishRotation } from "./keeping/rotation.ts";
import type { KeyFiles } from "./keeping/rotation.ts";
import { createSeals } from "./keeping/seal.ts";
import type { Log } from "./log.ts";
import { openClock } from "./openClock.ts";

const sqliteFile = ({ dataDir }: Config): string =>
  join(dataDir, "kring.sqlite");

/** PostgreSQL where there is an address of one, else a file. `died` is called when it cannot be used any more. */
export const openDatabase = (
  config: Config,
  log: Log,
  died?: () => void,
): Promise<Database> =>
  config.databaseUrl === null
    ? openSqliteDatabase(sqliteFile(config), died)
    : openPostgresDatabase(config.databaseUrl, log);

export const keyFilesOf = (config: Config): KeyFiles => ({
  masterKeyFile: config.masterKeyFile,
  folder: join(config.dataDir, "keys"),
  copy: config.keysCopyDir,
});

/** The database, the keys that open it, and the time. */
export async function openStorage(config: Config, log: Log) {
  const files = keyFilesOf(config);
  finishRotation(files);
  const masterKey = loadMasterKey(files.masterKeyFile);
  const keys = createKeyStore(files.folder, masterKey, files.copy);
  const seals = createSeals(keys, masterKey);
  // Whoever keeps the server running starts it again; nothing that was acknowledged is lost.
  const database = await openDatabase(config, log, () => process.exit(1));
  const { clock, byHand } = openClock(
    config.testClock,
    join(config.dataDir, "test-clock"),
  );
  return { seals, database, clock, byHand };
}

export type Storage = Awaited<ReturnType<typeof openStorage>>;

/** Copies the database each night, where the operator said where to. */
export function startBackups(
  { clock }: Storage,
  config: Config,
  log: Log,
): void {
  const { backupDir: folder } = config;
  const database = sqliteFile(config);
  if (folder !== null) backUpEachNight({ database, folder, clock, log });
}
