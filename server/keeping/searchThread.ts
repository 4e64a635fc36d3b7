import type { Worker } from "node:worker_threads";
import type { RealTime } from "../clock.ts";
import type {
  Searched,
  SearchedTexts,
  TextToSearch,
} from "../report/search.ts";
import { startThread } from "../thread.ts";

/** Rejects with `SearchFailed`; then nothing may leave. */
export type Search = (
  texts: readonly TextToSearch[],
  searched: Searched,
) => Promise<SearchedTexts>;

export class SearchFailed extends Error {
  override readonly name = "SearchFailed";
}

export interface SearchRequest {
  readonly id: number;
  readonly texts: readonly TextToSearch[];
  readonly searched: Searched;
}

export interface SearchReply {
  readonly id: number;
  /** Null when the search itself failed. */
  readonly found: SearchedTexts | null;
}

/** Its lists take memory that a server without reviews can use better. */
const idleMs = 5 * 60_000;

type Waiting = Map<number, (found: SearchedTexts | null) => void>;

/** A thread that starts with the first search and goes when it was not needed for a while. */
export function createSearchThread(time: Pick<RealTime, "every">): Search {
  const waiting: Waiting = new Map();
  let worker: Worker | null = null;
  let last = 0;
  let usedSince = false;

  time.every(idleMs, () => {
    if (!usedSince && waiting.size === 0) void worker?.terminate();
    usedSince = false;
  });

  function running(): Worker {
    worker ??= started(waiting, () => {
      worker = null;
    });
    return worker;
  }

  return (texts, searched) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      usedSince = true;
      waiting.set(id, (found) => {
        if (found === null) reject(new SearchFailed());
        else resolve(found);
      });
      running().postMessage({ id, texts, searched } satisfies SearchRequest);
    });
}

function started(waiting: Waiting, gone: () => void): Worker {
  const worker = startThread(import.meta.url, "searchWorker");
  // A thread that only waits for work keeps no process alive.
  worker.unref();
  worker.on("message", ({ id, found }: SearchReply) => {
    const settle = waiting.get(id);
    waiting.delete(id);
    settle?.(found);
  });
  const fail = (): void => {
    gone();
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  };
  worker.on("error", fail);
  worker.on("exit", fail);
  return worker;
}
