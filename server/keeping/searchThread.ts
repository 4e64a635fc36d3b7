import type { Worker } from "node:worker_threads";
import type { RealTime } from "../clock.ts";
import type {
  FinishedLines,
  Searched,
  SearchedTexts,
  TextToSearch,
} from "../report/search.ts";
import { startThread } from "../thread.ts";

/** Both reject with `SearchFailed`; then nothing may leave. */
export interface Search {
  find(
    texts: readonly TextToSearch[],
    searched: Searched,
  ): Promise<SearchedTexts>;
  /** What finished lines still hold, as words. */
  scan(finished: FinishedLines, searched: Searched): Promise<readonly string[]>;
}

export class SearchFailed extends Error {
  override readonly name = "SearchFailed";
}

export type SearchJob = { readonly searched: Searched } & (
  | { readonly kind: "find"; readonly texts: readonly TextToSearch[] }
  | { readonly kind: "scan"; readonly finished: FinishedLines }
);

export interface SearchRequest {
  readonly id: number;
  readonly job: SearchJob;
}

export type SearchOutcome =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false };

export interface SearchReply {
  readonly id: number;
  readonly outcome: SearchOutcome;
}

/** Its lists take memory that a server without reviews can use better. */
const idleMs = 5 * 60_000;

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Waiting = Map<number, Pending>;

/** A thread that starts with the first search and goes when it was not needed for a while. */
export function createSearchThread(time: Pick<RealTime, "every">): Search {
  const waiting: Waiting = new Map();
  let worker: Worker | null = null;
  let last = 0;
  let usedSince = false;

  time.every(idleMs, () => {
    if (!usedSince && waiting.size === 0) {
      // What is asked from now on goes to a new thread, not to one that is on its way out.
      void worker?.terminate();
      worker = null;
    }
    usedSince = false;
  });

  function running(): Worker {
    worker ??= started(waiting, (which) => {
      if (worker !== which) return false;
      worker = null;
      return true;
    });
    return worker;
  }

  function ask(job: SearchJob): Promise<unknown> {
    const id = ++last;
    usedSince = true;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      running().postMessage({ id, job } satisfies SearchRequest);
    });
  }
  return {
    find: async (texts, searched) =>
      (await ask({ kind: "find", texts, searched })) as SearchedTexts,
    scan: async (finished, searched) =>
      (await ask({ kind: "scan", finished, searched })) as readonly string[],
  };
}

/** `gone` says whether it was still the one that is asked: what waits then belongs to it. */
function started(waiting: Waiting, gone: (which: Worker) => boolean): Worker {
  const worker = startThread(import.meta.url, "searchWorker");
  // A thread that only waits for work keeps no process alive.
  worker.unref();
  worker.on("message", ({ id, outcome }: SearchReply) => {
    const pending = waiting.get(id);
    waiting.delete(id);
    if (outcome.ok) pending?.resolve(outcome.value);
    else pending?.reject(new SearchFailed());
  });
  const fail = (): void => {
    if (!gone(worker)) return;
    for (const { reject } of waiting.values()) reject(new SearchFailed());
    waiting.clear();
  };
  worker.on("error", fail);
  worker.on("exit", fail);
  return worker;
}
