import { chmodSync, existsSync, renameSync, rmSync } from "node:fs";
import BetterSqlite from "better-sqlite3";
import { CannotOpen } from "./cannotOpen.ts";

/**
 * Copies a database that may be in use into a file of its own, whole and of one moment. It is under its name only once
 * it is complete and was found sound. Throws `CannotOpen`.
 */
export async function copySqlite(from: string, to: string): Promise<void> {
  if (!existsSync(from))
    throw new CannotOpen(`There is no database at ${from}.`);
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { force: true });
  const source = new BetterSqlite(from, { readonly: true, timeout: 5_000 });
  try {
    await source.backup(unfinished);
  } finally {
    source.close();
  }
  asOneFile(unfinished);
  checkSqlite(unfinished);
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, to);
}

/** With no log of writes beside it. */
function asOneFile(file: string): void {
  const database = new BetterSqlite(file);
  database.pragma("journal_mode = DELETE");
  database.close();
}

/** Throws `CannotOpen` for what is no sound database of ours. */
export function checkSqlite(file: string): void {
  try {
    const database = new BetterSqlite(file, { readonly: true });
    try {
      const sound = database.pragma("integrity_check(1)", { simple: true });
      database.prepare('select count(*) from "sessions"').get();
      if (sound === "ok") return;
    } finally {
      database.close();
    }
  } catch {
    // Said below, in words that an operator can use.
  }
  throw new CannotOpen(`${file} is not a sound database of this program.`);
}
