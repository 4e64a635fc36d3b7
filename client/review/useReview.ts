import { useCallback, useEffect, useState } from "react";
import type {
  ReviewAnswer,
  ReviewChange,
} from "../../shared/protocol/reviewMessages.ts";
import { api } from "../connection/api.ts";

export interface ReviewDesk {
  /** Null until it came. */
  review: ReviewAnswer | null;
  /** Why the last call failed; null when it did not. `Changed`: a text changed meanwhile and was loaded again. */
  trouble: string | null;
  change: (change: ReviewChange) => Promise<boolean>;
  load: () => Promise<void>;
}

/** The review as the server holds it: each decision goes there and the whole review comes back. */
export function useReview(sessionId: string, isWanted: boolean): ReviewDesk {
  const [review, setReview] = useState<ReviewAnswer | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const path = `/api/sessions/${sessionId}/review`;

  const load = useCallback(async () => {
    const answer = await api<ReviewAnswer>("GET", path);
    if (answer.ok) setReview(answer.value);
    else setTrouble(answer.code);
  }, [path]);

  const change = useCallback(
    async (body: ReviewChange) => {
      const answer = await api<ReviewAnswer>("PUT", path, body);
      setTrouble(answer.ok ? null : answer.code);
      if (answer.ok) setReview(answer.value);
      else if (answer.code === "Changed") await load();
      return answer.ok;
    },
    [path, load],
  );

  useEffect(() => {
    // The first answer fills the page; there is nothing to subscribe to.
    if (isWanted) void load(); // eslint-disable-line react-hooks/set-state-in-effect
  }, [isWanted, load]);

  return { review, trouble, change, load };
}
