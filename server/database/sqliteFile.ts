import { existsSync } from "node:fs";
import BetterSqlite from "better-sqlite3";
import type { Statement } from "./sqliteProtocol.ts";

/** The file was written by a newer version, or is not whole. */
export class Unusable extends Error {
  override readonly name = "Unusable";
  readonly reason: "newer" | "damaged";

  constructor(reason: "newer" | "damaged") {
    super(`The database file is ${reason}.`);
    this.reason = reason;
  }
}

const synchronousFull = 2;

/** Opens for durability: a commit that is answered survives the machine losing power. */
export function openSqlite(file: string): BetterSqlite.Database {
  refuseDamaged(file);
  const database = new BetterSqlite(file, { timeout: 5_000 });
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma("secure_delete = ON");
  assertDurable(database);
  return database;
}

/**
 * Without the right to write: a connection that may would bring what a killed server left in its log into the damaged
 * file when it lets go of it, and then there is less to rescue.
 */
function refuseDamaged(file: string): void {
  if (!existsSync(file)) return;
  const looking = new BetterSqlite(file, { readonly: true, timeout: 5_000 });
  try {
    if (looking.pragma("quick_check(1)", { simple: true }) !== "ok")
      throw new Unusable("damaged");
  } finally {
    looking.close();
  }
}

/** A driver or a build that quietly weakens this must not get a single acknowledgement out. */
export function assertDurable(database: BetterSqlite.Database): void {
  const wal = database.pragma("journal_mode", { simple: true }) === "wal";
  const full =
    database.pragma("synchronous", { simple: true }) === synchronousFull;
  if (!wal || !full)
    throw new Error(
      "SQLite does not keep what it is given: WAL and synchronous=FULL are needed.",
    );
}

/** Forward only, each in a transaction of its own. Two processes that start together run each once. */
export function migrate(
  database: BetterSqlite.Database,
  migrations: readonly (readonly Statement[])[],
): void {
  const version = (): number =>
    Number(database.pragma("user_version", { simple: true }));
  if (version() > migrations.length) throw new Unusable("newer");
  const next = database.transaction(() => {
    const number = version();
    for (const { sql } of migrations[number] ?? []) database.prepare(sql).run();
    database.pragma(`user_version = ${number + 1}`);
  });
  while (version() < migrations.length) next.immediate();
}
