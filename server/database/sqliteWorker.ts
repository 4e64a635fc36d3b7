/**
 * The thread that owns the SQLite file. On a disk with a slow fsync a commit on the main thread stops everyone's
 * evening; here it stops nobody, and whatever waits together shares one commit.
 */
import type BetterSqlite from "better-sqlite3";
import {
  parentPort,
  receiveMessageOnPort,
  workerData,
} from "node:worker_threads";
import { assertDurable, migrate, openSqlite, Unusable } from "./sqliteFile.ts";
import type {
  Opened,
  Reply,
  Request,
  Statement,
  WorkerOptions,
} from "./sqliteProtocol.ts";

/** Somebody else was first. */
class NothingChanged extends Error {
  override readonly name = "NothingChanged";
}

/** Enough to fill a commit; not so many that the first in line waits long. */
const longestBatch = 256;
const keptStatements = 500;

if (parentPort === null)
  throw new Error("sqliteWorker runs as a worker thread.");
const port = parentPort;
const prepared = new Map<string, BetterSqlite.Statement>();
let firstWrite = true;

const database = open(workerData as WorkerOptions);
if (database !== null) {
  port.on("message", (first: Request) =>
    runBatch(database, takeWaiting(first)),
  );
}

function open(options: WorkerOptions): BetterSqlite.Database | null {
  try {
    const opened = openSqlite(options.file);
    migrate(opened, options.migrations);
    port.postMessage({ opened: true } satisfies Opened);
    return opened;
  } catch (error) {
    const code = codeOf(error);
    const damaged =
      code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT");
    const reason =
      error instanceof Unusable ? error.reason : damaged ? "damaged" : "fault";
    port.postMessage({ opened: false, reason, code } satisfies Opened);
    port.close();
    return null;
  }
}

function takeWaiting(first: Request): Request[] {
  const batch = [first];
  while (batch.length < longestBatch && batch.at(-1)?.kind !== "close") {
    const waiting = receiveMessageOnPort(port) as
      { message: Request } | undefined;
    if (waiting === undefined) break;
    batch.push(waiting.message);
  }
  return batch;
}

/** Nobody gets an answer before the commit, reads neither: they may have seen what is not on the disk yet. */
function runBatch(db: BetterSqlite.Database, batch: readonly Request[]): void {
  const inTransaction = batch.filter(
    ({ kind }) => kind === "read" || kind === "write",
  );
  const replies = commitTogether(db, inTransaction);
  for (const reply of replies) port.postMessage(reply);
  for (const request of batch) {
    if (request.kind === "forget") port.postMessage(forget(db, request.id));
    if (request.kind === "close") close(db, request.id);
  }
}

function commitTogether(
  db: BetterSqlite.Database,
  batch: readonly Request[],
): Reply[] {
  const writes = batch.some(({ kind }) => kind === "write");
  try {
    if (writes) db.exec("BEGIN IMMEDIATE");
    const replies = batch.map((request) => runOne(db, request));
    if (writes) db.exec("COMMIT");
    if (writes && firstWrite) assertDurable(db);
    firstWrite &&= !writes;
    return replies;
  } catch (error) {
    if (db.inTransaction) db.exec("ROLLBACK");
    return batch.map(({ id }) => failure(id, error));
  }
}

function runOne(db: BetterSqlite.Database, request: Request): Reply {
  const { id } = request;
  if (request.kind === "read")
    return answering(id, () => all(db, request.statement));
  if (request.kind !== "write") return { id, ok: true, value: null };
  db.exec("SAVEPOINT unit");
  const reply = answering(id, () =>
    request.statements.map((statement) => run(db, statement)),
  );
  // A full disk may have ended the whole transaction already; then every unit of it failed.
  if (!db.inTransaction)
    throw new Error("The transaction was ended by the engine.");
  db.exec(reply.ok ? "RELEASE unit" : "ROLLBACK TO unit; RELEASE unit");
  return reply;
}

function answering(id: number, work: () => unknown): Reply {
  try {
    return { id, ok: true, value: work() };
  } catch (error) {
    return failure(id, error);
  }
}

function prepare(
  db: BetterSqlite.Database,
  text: string,
): BetterSqlite.Statement {
  const known = prepared.get(text);
  if (known !== undefined) return known;
  if (prepared.size >= keptStatements) prepared.clear();
  const statement = db.prepare(text);
  prepared.set(text, statement);
  return statement;
}

function all(
  db: BetterSqlite.Database,
  { sql, parameters }: Statement,
): unknown[] {
  return prepare(db, sql).all(...parameters);
}

/** Also for `returning`-less statements only: the count of changed rows is the answer. */
function run(
  db: BetterSqlite.Database,
  { sql, parameters, must }: Statement,
): number {
  const { changes } = prepare(db, sql).run(...parameters);
  if (must === true && changes === 0) throw new NothingChanged();
  return changes;
}

/** `secure_delete` blanks the pages; only a full checkpoint brings that into the file and empties the log. */
function forget(db: BetterSqlite.Database, id: number): Reply {
  return answering(id, () => db.pragma("wal_checkpoint(TRUNCATE)"));
}

function close(db: BetterSqlite.Database, id: number): void {
  db.close();
  port.postMessage({ id, ok: true, value: null } satisfies Reply);
  port.close();
}

function failure(id: number, error: unknown): Reply {
  const code = codeOf(error);
  const conflict =
    error instanceof NothingChanged ||
    code === "SQLITE_CONSTRAINT_PRIMARYKEY" ||
    code === "SQLITE_CONSTRAINT_UNIQUE";
  return { id, ok: false, conflict, code };
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" ? code : "UNKNOWN";
}
