import { useCallback, useEffect, useRef, useState } from "react";
import type {
  ReviewAnswer,
  ReviewChange,
} from "../../shared/protocol/reviewMessages.ts";
import { api } from "../connection/api.ts";
import { foreseen } from "./decisions.ts";

export interface ReviewDesk {
  /** Null until it came. */
  review: ReviewAnswer | null;
  /** Why the last call failed; null when it did not. `Changed`: a text changed meanwhile and was loaded again. */
  trouble: string | null;
  change: (change: ReviewChange) => Promise<boolean>;
  load: () => Promise<void>;
}

/**
 * The review as the server holds it. A decision shows at once, goes there in its turn, and the whole review comes back;
 * where it was refused, what the server holds comes back in its place.
 */
export function useReview(sessionId: string, isWanted: boolean): ReviewDesk {
  const [review, setReview] = useState<ReviewAnswer | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const waiting = useRef(0);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const path = `/api/sessions/${sessionId}/review`;

  const load = useCallback(async () => {
    const answer = await api<ReviewAnswer>("GET", path);
    if (!answer.ok) setTrouble(answer.code);
    // While decisions are under way, the answer to the last of them says more.
    else if (waiting.current === 0) setReview(answer.value);
  }, [path]);

  const change = useCallback(
    async (body: ReviewChange) => {
      setReview((shown) => shown && foreseen(shown, body));
      waiting.current += 1;
      const sent = line.current.then(() =>
        api<ReviewAnswer>("PUT", path, body),
      );
      line.current = sent;
      const answer = await sent;
      waiting.current -= 1;
      setTrouble(answer.ok ? null : answer.code);
      if (!answer.ok) await load();
      else if (waiting.current === 0) setReview(answer.value);
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
