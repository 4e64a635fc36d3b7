import { WrongConfig } from "./config.ts";
import type { Config } from "./config.ts";
import { CannotOpen } from "./database/cannotOpen.ts";

/** Runs a command of an operator; what is wrong is said in one line, and nothing else of it. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const known = error instanceof WrongConfig || error instanceof CannotOpen;
    if (!known) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Copies of files are for SQLite. */
export function refusePostgres({ databaseUrl }: Config): void {
  if (databaseUrl !== null)
    throw new WrongConfig(
      "This is for SQLite. Use pg_dump and pg_restore for PostgreSQL.",
    );
}
