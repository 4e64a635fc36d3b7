import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../server/database/database.ts";
import { sql } from "../../server/database/schema.ts";
import { openSqliteDatabase } from "../../server/database/sqliteDatabase.ts";
import { KeyGone } from "../../server/keeping/keyStore.ts";
import type { KeyStore } from "../../server/keeping/keyStore.ts";
import { createSeals } from "../../server/keeping/seal.ts";
import type { Seals } from "../../server/keeping/seal.ts";
import { MemorySessionStore } from "../../server/sessionStore/memorySessionStore.ts";
import type { SessionStore } from "../../server/sessionStore/sessionStore.ts";
import { SqlSessionStore } from "../../server/sessionStore/sqlSessionStore.ts";

export const organisationId = "organisation";

/** What outlives a server. */
export interface Disk {
  readonly seals: Seals;
  /** As a server finds it when it starts. */
  open(): Promise<SessionStore>;
  /** Once at the end. */
  remove(): Promise<void>;
}

export function memoryDisk(): Disk {
  const store = new MemorySessionStore();
  return {
    seals: sealsInMemory(),
    open: () => Promise.resolve(store),
    remove: () => Promise.resolve(),
  };
}

/** A SQLite file of its own; each server that starts opens it anew. */
export async function sqliteDisk(): Promise<Disk> {
  const folder = await mkdtemp(join(tmpdir(), "kring-simulation-"));
  const seals = sealsInMemory();
  const file = join(folder, "kring.sqlite");
  let database: Database | null = await withOrganisation(file);
  return {
    seals,
    open: async () => {
      await database?.close();
      database = await openSqliteDatabase(file);
      return new SqlSessionStore(database, seals);
    },
    remove: async () => {
      await database?.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Every session belongs to one. */
async function withOrganisation(file: string): Promise<Database> {
  const database = await openSqliteDatabase(file);
  const row = { id: organisationId, details: "{}", createdAt: 0 };
  await database.write([sql.insertInto("organisations").values(row).compile()]);
  return database;
}

function sealsInMemory(): Seals {
  const keys = new Map<string, Buffer>();
  const store: KeyStore = {
    create: (name) => void keys.set(name, Buffer.alloc(32, name)),
    load: (name) => {
      const key = keys.get(name);
      if (key === undefined) throw new KeyGone();
      return Buffer.from(key);
    },
    has: (name) => keys.has(name),
    wipe: (name) => void keys.delete(name),
    replace: (to, from) => {
      keys.set(to, store.load(from));
      store.wipe(from);
    },
  };
  return createSeals(store, Buffer.alloc(32, "master"));
}
