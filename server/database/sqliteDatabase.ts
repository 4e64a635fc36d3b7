import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Worker } from "node:worker_threads";
import { CannotOpen } from "./cannotOpen.ts";
import { Conflict, DatabaseFault, isMust } from "./database.ts";
import type { Database, RowsOf } from "./database.ts";
import { migrations } from "./migrations.ts";
import type {
  Opened,
  Reply,
  Request,
  Statement,
  Work,
  WorkerOptions,
} from "./sqliteProtocol.ts";
import type { CompiledQuery } from "kysely";
import { startThread } from "../thread.ts";

const reasons = {
  newer: "was written by a newer version of this program; start that version",
  damaged: "is damaged and was left as it is; put a backup in its place",
  fault: "cannot be opened",
};

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens `file` (made when absent), brings it to this version's schema, and keeps it in a thread of its own. `died` is
 * called when that thread ends unasked: nothing can be stored any more.
 */
export async function openSqliteDatabase(
  file: string,
  died: () => void = () => undefined,
): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const worker = startThread(import.meta.url, "sqliteWorker", {
    workerData: {
      file,
      migrations: migrations.map((queries) => queries.map(plain)),
    } satisfies WorkerOptions,
  });
  await untilOpen(worker, file);
  const pending = new Map<number, Pending>();
  let last = 0;
  let gone: string | null = null;
  let closing = false;
  const failAll = (code: string): void => {
    gone = code;
    for (const { reject } of pending.values()) reject(new DatabaseFault(code));
    pending.clear();
  };
  worker.on("message", (reply: Reply) => settle(pending, reply));
  worker.on("error", () => failAll("WORKER_DIED"));
  worker.on("exit", () => {
    failAll("CLOSED");
    if (!closing) died();
  });

  function ask(work: Work): Promise<unknown> {
    const id = ++last;
    return new Promise((resolve, reject) => {
      if (gone === null) {
        pending.set(id, { resolve, reject });
        worker.postMessage({ ...work, id } satisfies Request);
      } else reject(new DatabaseFault(gone));
    });
  }
  const read = async <Row>(query: CompiledQuery<Row>) =>
    (await ask({ kind: "read", statement: plain(query) })) as Row[];
  return {
    read,
    // One after another through one thread.
    readTogether: async <Queries extends readonly CompiledQuery[]>(
      queries: Queries,
    ) => (await Promise.all(queries.map(read))) as RowsOf<Queries>,
    write: async (queries) =>
      (await ask({
        kind: "write",
        statements: queries.map(plain),
      })) as number[],
    forget: async () => {
      await ask({ kind: "forget" });
    },
    close: async () => {
      closing = true;
      await ask({ kind: "close" });
    },
  };
}

function plain(query: CompiledQuery): Statement {
  const { sql, parameters } = query;
  return { sql, parameters, must: isMust(query) };
}

function untilOpen(worker: Worker, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (message: Opened) => {
      worker.off("error", reject);
      if (message.opened) resolve();
      else
        reject(
          new CannotOpen(
            `The database ${file} ${reasons[message.reason]} (${message.code}).`,
          ),
        );
    });
  });
}

function settle(pending: Map<number, Pending>, reply: Reply): void {
  const waiting = pending.get(reply.id);
  pending.delete(reply.id);
  if (reply.ok) waiting?.resolve(reply.value);
  else
    waiting?.reject(
      reply.conflict ? new Conflict() : new DatabaseFault(reply.code),
    );
}
