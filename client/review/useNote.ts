import { useCallback, useState } from "react";
import type {
  ChangeRemarks,
  Remarks,
  SessionNote,
} from "../../shared/protocol/reportMessages.ts";
import { api } from "../connection/api.ts";
import { useLoaded } from "./useLoaded.ts";
import type { Loaded } from "./useLoaded.ts";

export interface NoteDesk {
  note: SessionNote;
  /** As on this screen: the kept ones with what was written since. */
  remarks: Remarks;
  isChanged: boolean;
  change: (patch: Partial<Remarks>) => void;
  /** Null when it was kept, else why not. */
  save: () => Promise<string | null>;
}

/** The session note of one evening, with a draft of the remarks that stays until it is kept. */
export function useNote(sessionId: string): Loaded<NoteDesk> {
  const [draft, setDraft] = useState<Remarks | null>(null);
  const path = `/api/sessions/${sessionId}/note`;
  const [loaded, setLoaded] = useLoaded<SessionNote>(path);

  const note = loaded.state === "ready" ? loaded.value : null;
  const save = useCallback(async () => {
    if (note === null || draft === null) return null;
    const body: ChangeRemarks = { revision: note.revision, remarks: draft };
    const answer = await api<SessionNote>("PUT", path, body);
    if (!answer.ok) return answer.code;
    setLoaded(answer.value);
    setDraft(null);
    return null;
  }, [path, note, draft, setLoaded]);

  if (loaded.state !== "ready") return loaded;
  const remarks = draft ?? loaded.value.remarks;
  return {
    state: "ready",
    value: {
      note: loaded.value,
      remarks,
      isChanged: draft !== null,
      change: (patch) => {
        setDraft({ ...remarks, ...patch });
      },
      save,
    },
  };
}
