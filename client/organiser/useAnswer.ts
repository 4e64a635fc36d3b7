import { useCallback, useEffect, useState } from "react";
import { api } from "../connection/api.ts";

export type Asked<T> =
  | { state: "asking" }
  | { state: "known"; value: T }
  | { state: "failed"; status: number };

/** What a GET gives, with a way to ask again. */
export function useAnswer<T>(path: string): [Asked<T>, () => void] {
  const [asked, setAsked] = useState<Asked<T>>({ state: "asking" });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    void api<T>("GET", path).then((answer) => {
      if (!wanted) return;
      setAsked(
        answer.ok
          ? { state: "known", value: answer.value }
          : { state: "failed", status: answer.status },
      );
    });
    return () => {
      wanted = false;
    };
  }, [path, round]);
  const again = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  return [asked, again];
}
