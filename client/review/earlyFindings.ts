import { useEffect, useState } from "react";
import type { Language } from "../../shared/domain/format.ts";

export interface EarlyQuestion {
  readonly id: number;
  readonly texts: readonly string[];
  readonly language: Language;
}

export interface EarlyAnswer {
  readonly id: number;
  /** What stands out, as it was written, each once. */
  readonly surfaces: readonly string[];
}

/** Long enough after the last letter that nobody is corrected while writing. */
const restMs = 800;

/**
 * What in these texts may point at somebody, while they are being written; found in this browser, sent nowhere. The
 * participants' names are not known here: the review knows them, and has the last word.
 */
export function useEarlyFindings(
  texts: readonly string[],
  language: Language,
): readonly string[] {
  const [found, setFound] = useState<readonly string[]>([]);
  const written = texts.filter((text) => text.trim() !== "").join("\n\n");
  const worker = useWorker();
  useEffect(() => {
    if (worker === null || written === "") return;
    const question = { id: Date.now(), texts: written.split("\n\n"), language };
    const timer = setTimeout(() => {
      worker.postMessage(question satisfies EarlyQuestion);
    }, restMs);
    const hear = ({ data }: MessageEvent<EarlyAnswer>) => {
      if (data.id === question.id) setFound(data.surfaces);
    };
    worker.addEventListener("message", hear);
    return () => {
      clearTimeout(timer);
      worker.removeEventListener("message", hear);
    };
  }, [worker, written, language]);
  return written === "" ? [] : found;
}

/** Null where a browser has no workers of this kind: the review finds everything all the same. */
function useWorker(): Worker | null {
  const [worker] = useState(() => {
    try {
      return new Worker(new URL("./earlyWorker.ts", import.meta.url), {
        type: "module",
      });
    } catch {
      return null;
    }
  });
  useEffect(() => () => worker?.terminate(), [worker]);
  return worker;
}
