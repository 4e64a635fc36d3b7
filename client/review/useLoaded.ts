import { useCallback, useEffect, useState } from "react";
import { api } from "../connection/api.ts";

export type Loaded<T> =
  | { state: "loading" }
  | { state: "failed"; code: string }
  | { state: "ready"; value: T };

/** What a GET gives, and a way to put a newer answer in its place. */
export function useLoaded<T>(path: string): [Loaded<T>, (value: T) => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  useEffect(() => {
    let isCurrent = true;
    void api<T>("GET", path).then((answer) => {
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
  const replace = useCallback((value: T) => {
    setLoaded({ state: "ready", value });
  }, []);
  return [loaded, replace];
}
