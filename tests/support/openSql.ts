import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { sql } from "../../server/database/schema.ts";
import { openSqliteDatabase } from "../../server/database/sqliteDatabase.ts";
import {
  createKeyStore,
  loadMasterKey,
} from "../../server/keeping/keyStore.ts";
import { createSeals } from "../../server/keeping/seal.ts";
import type { Seals } from "../../server/keeping/seal.ts";

/** A real database on the disk with its keys, in a folder that goes with the test. */
export interface SqlOnDisk {
  readonly folder: string;
  readonly file: string;
  readonly database: Database;
  readonly seals: Seals;
  /** Closes and opens again, with keys read anew: as a restart does. */
  readonly reopen: () => Promise<SqlOnDisk>;
}

export async function openSql(): Promise<SqlOnDisk> {
  const folder = await mkdtemp(join(tmpdir(), "kring-sql-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const opened = await openIn(folder);
  const row = { id: "organisation", details: "{}", createdAt: 0 };
  await opened.database.write([
    sql.insertInto("organisations").values(row).compile(),
  ]);
  return opened;
}

async function openIn(folder: string): Promise<SqlOnDisk> {
  const file = join(folder, "kring.sqlite");
  const masterKey = loadMasterKey(join(folder, "master.key"));
  const keys = createKeyStore(join(folder, "keys"), masterKey);
  const database = await openSqliteDatabase(file);
  let closed = false;
  const close = async (): Promise<void> => {
    if (!closed) await database.close();
    closed = true;
  };
  onTestFinished(close);
  return {
    folder,
    file,
    database,
    seals: createSeals(keys, masterKey),
    reopen: async () => {
      await close();
      return openIn(folder);
    },
  };
}
