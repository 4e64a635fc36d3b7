/** The thread that searches texts: its word lists and rules cost half a second at first, and would stop every evening. */
import { parentPort } from "node:worker_threads";
import { scanLines, searchTexts } from "../report/search.ts";
import type {
  SearchJob,
  SearchOutcome,
  SearchReply,
  SearchRequest,
} from "./searchThread.ts";

if (parentPort === null)
  throw new Error("searchWorker runs as a worker thread.");
const port = parentPort;

port.on("message", ({ id, job }: SearchRequest) => {
  port.postMessage({ id, outcome: outcome(job) } satisfies SearchReply);
});

function outcome(job: SearchJob): SearchOutcome {
  try {
    return { ok: true, value: done(job) };
  } catch {
    // What went wrong may hold the text itself; the caller only learns that the search failed.
    return { ok: false };
  }
}

function done(job: SearchJob): unknown {
  return job.kind === "find"
    ? searchTexts(job.texts, job.searched)
    : scanLines(job.finished, job.searched);
}
