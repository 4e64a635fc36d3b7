/** The thread that searches texts: its word lists and rules cost half a second at first, and would stop every evening. */
import { parentPort } from "node:worker_threads";
import { searchTexts } from "../report/search.ts";
import type { SearchReply, SearchRequest } from "./searchThread.ts";

if (parentPort === null)
  throw new Error("searchWorker runs as a worker thread.");
const port = parentPort;

port.on("message", ({ id, texts, searched }: SearchRequest) => {
  port.postMessage({ id, ...answer(texts, searched) } satisfies SearchReply);
});

function answer(
  texts: SearchRequest["texts"],
  searched: SearchRequest["searched"],
): { found: SearchReply["found"] } {
  try {
    return { found: searchTexts(texts, searched) };
  } catch {
    // What went wrong may hold the text itself; the caller only learns that nothing was found out.
    return { found: null };
  }
}
