import type { CompiledQuery } from "kysely";

/** Somebody else was first: a row with this key is already there. Nothing of the unit was stored. */
export class Conflict extends Error {
  override readonly name = "Conflict";
}

/** A query that failed for another reason; `code` is the engine's. Nothing of the unit was stored. */
export class DatabaseFault extends Error {
  override readonly name = "DatabaseFault";
  readonly code: string;

  constructor(code: string) {
    super(`The database could not do it (${code}).`);
    this.code = code;
  }
}

/** What the rest of the server knows of SQL: compiled queries in, rows out. */
export interface Database {
  read<Row>(query: CompiledQuery<Row>): Promise<Row[]>;
  /**
   * All or nothing, and on the disk when it resolves. Answers how many rows each query changed.
   * Throws `Conflict` or `DatabaseFault`.
   */
  write(queries: readonly CompiledQuery[]): Promise<number[]>;
  /** Makes what was deleted unreadable in every file of the database too. */
  forget(): Promise<void>;
  /** Finishes what was asked before, then lets go of the files. */
  close(): Promise<void>;
}
