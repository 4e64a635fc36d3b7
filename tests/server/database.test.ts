import {
  appendFileSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { Conflict, DatabaseFault } from "../../server/database/database.ts";
import { sql } from "../../server/database/schema.ts";
import { openSqliteDatabase } from "../../server/database/sqliteDatabase.ts";
import { openSql } from "../support/openSql.ts";

const insert = (id: string, details = "{}") =>
  sql
    .insertInto("organisations")
    .values({ id, details, createdAt: 1 })
    .compile();
const ids = sql
  .selectFrom("organisations")
  .select("id")
  .orderBy("id")
  .compile();

describe("the database thread", () => {
  it("keeps a unit whole: a conflict in it undoes all of it, and nothing of its neighbours", async () => {
    const { database } = await openSql();
    const units = [
      database.write([insert("a")]),
      database.write([insert("b"), insert("a")]),
      database.write([insert("c")]),
    ];
    const [first, second, third] = await Promise.allSettled(units);
    expect(first?.status).toBe("fulfilled");
    expect(second).toMatchObject({
      status: "rejected",
      reason: expect.any(Conflict) as Conflict,
    });
    expect(third?.status).toBe("fulfilled");
    const rows = await database.read(ids);
    expect(rows.map(({ id }) => id)).toEqual(["a", "c", "organisation"]);
  });

  it("answers how many rows each query changed", async () => {
    const { database } = await openSql();
    const all = sql.updateTable("organisations").set({ createdAt: 5 });
    await database.write([insert("a")]);
    const changed = await database.write([
      all.compile(),
      all.where("id", "=", "nobody").compile(),
    ]);
    expect(changed).toEqual([2, 0]);
  });

  it("sees in a read what was asked to be written before it", async () => {
    const { database } = await openSql();
    void database.write([insert("a")]);
    expect(await database.read(ids)).toHaveLength(2);
  });

  it("has every unit on the disk when it answers", async () => {
    const opened = await openSql();
    const many = Array.from({ length: 300 }, (_, index) => `many ${index}`);
    await Promise.all(many.map((id) => opened.database.write([insert(id)])));
    // A second connection sees only what was committed.
    const other = new BetterSqlite(opened.file, { readonly: true });
    const { count } = other
      .prepare("select count(*) as count from organisations")
      .get() as { count: number };
    other.close();
    expect(count).toBe(301);
    expect(await (await opened.reopen()).database.read(ids)).toHaveLength(301);
  });

  it("refuses a foreign key that leads nowhere, without calling it a conflict", async () => {
    const { database } = await openSql();
    const code = sql
      .insertInto("joinCodes")
      .values({ hash: "h", sessionId: "none" });
    await expect(database.write([code.compile()])).rejects.toThrow(
      DatabaseFault,
    );
  });

  it("leaves nothing of what was deleted in any of its files, once it forgets", async () => {
    const { database, folder } = await openSql();
    await database.write([insert("a", "canary in the mine")]);
    await database.write([
      sql.deleteFrom("organisations").where("id", "=", "a").compile(),
    ]);
    await database.forget();
    for (const name of readdirSync(folder, {
      recursive: true,
      encoding: "utf8",
    })) {
      if (!name.startsWith("kring.sqlite")) continue;
      expect(readFileSync(join(folder, name), "latin1")).not.toContain(
        "canary",
      );
    }
  });

  it("refuses what is asked after the end, instead of waiting for ever", async () => {
    const { database, reopen } = await openSql();
    await reopen();
    await expect(database.read(ids)).rejects.toThrow(DatabaseFault);
  });

  it("refuses a file that a newer version wrote, and leaves it as it is", async () => {
    const opened = await openSql();
    await opened.reopen();
    const raw = new BetterSqlite(opened.file);
    raw.pragma("user_version = 999");
    raw.close();
    await expect(openSqliteDatabase(opened.file)).rejects.toThrow(
      /newer version/,
    );
    const again = new BetterSqlite(opened.file, { readonly: true });
    expect(again.pragma("user_version", { simple: true })).toBe(999);
    again.close();
  });

  it("refuses a damaged file, and leaves it as it is", async () => {
    const { folder } = await openSql();
    const file = join(folder, "damaged.sqlite");
    writeFileSync(file, "SQLite format 3\0");
    appendFileSync(file, Buffer.alloc(8_192, 0xa5));
    const before = readFileSync(file);
    await expect(openSqliteDatabase(file)).rejects.toThrow(/damaged/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
