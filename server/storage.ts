import { join } from "node:path";
import type { Config } from "./config.ts";
import { openSqliteDatabase } from "./database/sqliteDatabase.ts";
import { backUpEachNight } from "./keeping/backups.ts";
import { createKeyStore, loadMasterKey } from "./keeping/keyStore.ts";
import { createSeals } from "./keeping/seal.ts";
import type { Log } from "./log.ts";
import { openClock } from "./openClock.ts";

/** The database, the keys that open it, and the time. */
export async function openStorage(config: Config) {
  const masterKey = loadMasterKey(config.masterKeyFile);
  const keys = createKeyStore(
    join(config.dataDir, "keys"),
    masterKey,
    config.keysCopyDir,
  );
  const seals = createSeals(keys, masterKey);
  const file = join(config.dataDir, "kring.sqlite");
  // Whoever keeps the server running starts it again; nothing that was acknowledged is lost.
  const database = await openSqliteDatabase(file, () => process.exit(1));
  const { clock, byHand } = openClock(
    config.testClock,
    join(config.dataDir, "test-clock"),
  );
  return { seals, database, clock, byHand, file };
}

export type Storage = Awaited<ReturnType<typeof openStorage>>;

/** Copies the database each night, where the operator said where to. */
export function startBackups(
  { file, clock }: Storage,
  { backupDir: folder }: Config,
  log: Log,
): void {
  if (folder !== null) backUpEachNight({ database: file, folder, clock, log });
}
