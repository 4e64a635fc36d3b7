import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import {
  afterAll,
  beforeAll,
  describe,
  expect,
  it,
  onTestFinished,
} from "vitest";
import { CannotOpen } from "../../server/database/cannotOpen.ts";
import type { Database } from "../../server/database/database.ts";
import { Conflict, DatabaseFault } from "../../server/database/database.ts";
import { openPostgresDatabase } from "../../server/database/postgresDatabase.ts";
import { sql } from "../../server/database/schema.ts";
import {
  createKeyStore,
  loadMasterKey,
} from "../../server/keeping/keyStore.ts";
import { createSeals } from "../../server/keeping/seal.ts";
import { createLog } from "../../server/log.ts";
import { SqlSessionStore } from "../../server/sessionStore/sqlSessionStore.ts";
import { startPostgres } from "../support/postgres.ts";
import type { Postgres } from "../support/postgres.ts";
import { sessionStoreContract } from "../support/sessionStoreContract.ts";
import { until } from "../support/until.ts";

const log = createLog("error");
const row = (id: string) => ({
  id,
  details: "{}",
  createdAt: 1_790_000_000_000,
});
const insert = (id: string) =>
  sql.insertInto("organisations").values(row(id)).compile();
const all = sql.selectFrom("organisations").selectAll().compile();

let engine: Postgres;
beforeAll(async () => {
  engine = await startPostgres();
});
afterAll(() => engine.remove());

async function openOn(url: string): Promise<Database> {
  const database = await openPostgresDatabase(url, log);
  onTestFinished(() => database.close());
  return database;
}

describe("in PostgreSQL", () => {
  sessionStoreContract(async () => {
    const folder = await mkdtemp(join(tmpdir(), "kring-keys-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const url = await engine.newDatabase();
    const open = async () => {
      const masterKey = loadMasterKey(join(folder, "master.key"));
      const keys = createKeyStore(join(folder, "keys"), masterKey);
      const database = await openOn(url);
      return {
        database,
        store: new SqlSessionStore(database, createSeals(keys, masterKey)),
      };
    };
    const { database, store } = await open();
    await database.write([insert("organisation")]);
    return { store, reopen: async () => (await open()).store };
  });

  it("lets nodes that start together lift the database once", async () => {
    const url = await engine.newDatabase();
    const nodes = await Promise.all([openOn(url), openOn(url), openOn(url)]);
    await nodes[0].write([insert("one")]);
    expect(await nodes[1].read(all)).toEqual([row("one")]);
  });

  it("refuses a database that a newer version wrote, and leaves it", async () => {
    const url = await engine.newDatabase();
    await openOn(url);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('insert into "schemaVersion" values (9999)');
    await client.end();
    await expect(openPostgresDatabase(url, log)).rejects.toThrow(CannotOpen);
  });

  it("refuses an engine that is not there, without telling the address", async () => {
    const url = "postgres://kring:Canary@127.0.0.1:1/kring";
    const failed = openPostgresDatabase(url, log);
    await expect(failed).rejects.toThrow(/DATABASE_URL/);
    await expect(failed).rejects.not.toThrow(/Canary/);
  });

  it("writes all of a unit or nothing", async () => {
    const database = await openOn(await engine.newDatabase());
    await database.write([insert("one")]);
    const unit = database.write([insert("two"), insert("one")]);
    await expect(unit).rejects.toThrow(Conflict);
    expect(await database.read(all)).toEqual([row("one")]);
  });

  it("loses nothing when the engine crashes, and writes again within 5 s, five times", async () => {
    const database = await openOn(await engine.newDatabase());
    const kept: string[] = [];
    for (let round = 0; round < 5; round++) {
      let stopped = false;
      const writing = (async () => {
        for (let number = 0; !stopped; number++) {
          const id = `${round}-${number}`;
          try {
            await database.write([insert(id)]);
            kept.push(id);
          } catch (error) {
            expect(error).toBeInstanceOf(DatabaseFault);
            stopped = true;
          }
        }
      })();
      await until(
        "something is kept",
        () => kept.some((id) => id.startsWith(`${round}-`)) || null,
      );
      await engine.crash();
      await writing;
      await engine.start();
      const back = performance.now();
      await until("it writes again", () =>
        database.write([insert(`back ${round}`)]).catch(() => null),
      );
      expect(performance.now() - back).toBeLessThan(5_000);
    }
    const ids = new Set((await database.read(all)).map(({ id }) => id));
    expect(kept.filter((id) => !ids.has(id))).toEqual([]);
  }, 120_000);
});
