import { useCallback, useEffect, useState } from "react";
import type {
  ChangeRemarks,
  Remarks,
  SessionNote,
} from "../../shared/protocol/reportMessages.ts";
import { api } from "../connection/api.ts";

export interface NoteDesk {
  note: SessionNote;
  /** As on this screen: the kept ones with what was written since. */
  remarks: Remarks;
  isChanged: boolean;
  change: (patch: Partial<Remarks>) => void;
  /** Null when it was kept, else why not. */
  save: () => Promise<string | null>;
}

export type Loaded<T> =
  | { state: "loading" }
  | { state: "failed"; code: string }
  | { state: "ready"; value: T };

/** The session note of one evening, with a draft of the remarks that stays until it is kept. */
export function useNote(sessionId: string): Loaded<NoteDesk> {
  const [loaded, setLoaded] = useState<Loaded<SessionNote>>({
    state: "loading",
  });
  const [draft, setDraft] = useState<Remarks | null>(null);
  const path = `/api/sessions/${sessionId}/note`;

  useEffect(() => {
    let isCurrent = true;
    void api<SessionNote>("GET", path).then((answer) => {
      if (!isCurrent) return;
      setLoaded(
        answer.ok
          ? { state: "ready", value: answer.value }
          : { state: "failed", code: answer.code },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [path]);

  const note = loaded.state === "ready" ? loaded.value : null;
  const save = useCallback(async () => {
    if (note === null || draft === null) return null;
    const body: ChangeRemarks = { revision: note.revision, remarks: draft };
    const answer = await api<SessionNote>("PUT", path, body);
    if (!answer.ok) return answer.code;
    setLoaded({ state: "ready", value: answer.value });
    setDraft(null);
    return null;
  }, [path, note, draft]);

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
