import { useSyncExternalStore } from "react";

const wide = "(min-width: 64rem)";

/** From 1024 px on there are three columns; below it one, with the people folded away. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(wide);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => matchMedia(wide).matches,
  );
}
