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

export type RowsOf<Queries extends readonly CompiledQuery[]> = {
  -readonly [Index in keyof Queries]: Queries[Index] extends CompiledQuery<
    infer Row
  >
    ? Row[]
    : never;
};

export type Must = CompiledQuery & { readonly must: true };

/** A query that has to change something; when it does not, the whole unit is a `Conflict`. */
export function must(query: CompiledQuery): Must {
  return { ...query, must: true };
}

export function isMust(query: CompiledQuery): query is Must {
  return "must" in query;
}

/** What the rest of the server knows of SQL: compiled queries in, rows out. */
export interface Database {
  read<Row>(query: CompiledQuery<Row>): Promise<Row[]>;
  /** All answers show one moment: nothing is stored in between. */
  readTogether<Queries extends readonly CompiledQuery[]>(
    queries: Queries,
  ): Promise<RowsOf<Queries>>;
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
