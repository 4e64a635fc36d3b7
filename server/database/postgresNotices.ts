import pg from "pg";
import type { RealTime } from "../clock.ts";
import type { Log } from "../log.ts";
import { connectionOptions } from "./postgresDatabase.ts";
import { channel } from "./postgresTriggers.ts";

/** A line on which every node on the database hears what the others say. */
export interface Notices {
  /** Nothing is promised: what is lost is found by looking again. Never rejects. */
  say(words: string): void;
  close(): Promise<void>;
}

const againMs = 500;

interface Listener {
  readonly url: string;
  readonly log: Log;
  readonly time: RealTime;
  /** In the order in which they were said. */
  readonly heard: (words: string) => void;
  /** The line was lost for a while: anything may have happened. */
  readonly missed: () => void;
}

/** Listens until it is closed; a line that is lost is made again, for as long as it takes. */
export async function listenToPostgres(listener: Listener): Promise<Notices> {
  const { url, log, time, heard, missed } = listener;
  let client: pg.Client | null = null;
  let closed = false;

  async function open(): Promise<void> {
    const next = new pg.Client(connectionOptions(url));
    next.on("error", () => lost(next));
    next.on("end", () => lost(next));
    next.on("notification", ({ payload }) => heard(payload ?? ""));
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
    } catch (error) {
      await next.end().catch(() => undefined);
      throw error;
    }
    client = next;
  }

  function lost(which: pg.Client): void {
    if (client !== which || closed) return;
    client = null;
    log.warn("notices lost");
    void again();
  }

  async function again(): Promise<void> {
    while (!closed && client === null) {
      await time.wait(againMs);
      await open().then(missed, () => undefined);
    }
  }

  await open();
  return {
    say(words) {
      client
        ?.query("select pg_notify($1, $2)", [channel, words])
        .catch(() => undefined);
    },
    async close() {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
