import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { initialState } from "../../shared/domain/start.ts";
import { MemorySessionStore } from "../../server/sessionStore/memorySessionStore.ts";
import { SqlSessionStore } from "../../server/sessionStore/sqlSessionStore.ts";
import { openSql } from "../support/openSql.ts";
import {
  recordOf,
  sessionStoreContract,
} from "../support/sessionStoreContract.ts";

describe("in memory", () => {
  sessionStoreContract(() => {
    const store = new MemorySessionStore();
    return Promise.resolve({ store, reopen: () => Promise.resolve(store) });
  });
});

describe("in SQLite on disk", () => {
  sessionStoreContract(async () => {
    const opened = await openSql();
    return {
      store: new SqlSessionStore(opened.database, opened.seals),
      reopen: async () => {
        const again = await opened.reopen();
        return new SqlSessionStore(again.database, again.seals);
      },
    };
  });

  it("K2 writes no name, no word and no state that can be read without the key", async () => {
    const { database, seals, folder } = await openSql();
    const store = new SqlSessionStore(database, seals);
    const record = {
      ...recordOf("one"),
      wishes: { ...recordOf("one").wishes, title: "Canarytitle" },
    };
    await store.create(record, initialState(record.plan, 0));
    await store.store("one", {
      state: {
        ...initialState(record.plan, 0),
        position: 1,
        bringer: "canaryseat",
      },
      keep: [0],
      commandKey: "key",
      names: { canaryid: "Canaryname" },
      texts: { t: "Canarywords" },
    });
    for (const name of readdirSync(folder).filter((file) =>
      file.startsWith("kring"),
    )) {
      const bytes = readFileSync(join(folder, name), "latin1");
      expect(bytes).not.toMatch(/Canary|canaryseat|unattendedSince/);
    }
  });

  it("K1 leaves no session that opens once its key is wiped", async () => {
    const { database, seals } = await openSql();
    const store = new SqlSessionStore(database, seals);
    const record = recordOf("one");
    await store.create(record, initialState(record.plan, 0));
    seals.wipe("one");
    expect(await store.load("one")).toBeNull();
    expect(await store.list("organisation")).toEqual([]);
  });
});
