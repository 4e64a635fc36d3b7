import { useState } from "react";
import type {
  ChangeFinalReport,
  FinalReport,
  FinalWords,
  KeptWords,
} from "../../shared/protocol/finalReport.ts";
import { api } from "../connection/api.ts";
import { useLoaded } from "./useLoaded.ts";
import type { Loaded } from "./useLoaded.ts";

export interface FinalDesk {
  report: FinalReport;
  /** As on this screen: what is kept, with what was written since. */
  words: FinalWords;
  isChanged: boolean;
  change: (patch: Partial<FinalWords>) => void;
  /** Null when it was kept, else the code of why not. */
  save: (more?: {
    kept?: KeptWords[];
    signed?: boolean;
  }) => Promise<string | null>;
}

/** The final report of a series, with a draft that stays until it is kept. */
export function useFinal(seriesId: string): Loaded<FinalDesk> {
  const path = `/api/series/${seriesId}/report`;
  const [loaded, setLoaded] = useLoaded<FinalReport>(path);
  const [draft, setDraft] = useState<FinalWords | null>(null);

  if (loaded.state !== "ready") return loaded;
  const report = loaded.value;
  const words = draft ?? report.words;
  const save: FinalDesk["save"] = async ({ kept, signed = false } = {}) => {
    const body: ChangeFinalReport = {
      revision: report.revision,
      words,
      kept: kept ?? [...report.kept],
      signed,
    };
    const answer = await api<FinalReport>("PUT", path, body);
    if (!answer.ok) return answer.code;
    setLoaded(answer.value);
    setDraft(null);
    return null;
  };
  return {
    state: "ready",
    value: {
      report,
      words,
      isChanged: draft !== null,
      change: (patch) => {
        setDraft({ ...words, ...patch });
      },
      save,
    },
  };
}
