import { useState } from "react";

/** Whoever has just joined is shown the agreements first; the mark stands in the address and goes with the choice. */
const mark = "#welcome";

export function useWelcome(): [boolean, () => void] {
  const [welcome, setWelcome] = useState(() => location.hash === mark);
  function welcomed(): void {
    history.replaceState(null, "", location.pathname);
    setWelcome(false);
    // Another page begins, so it begins at its top.
    window.scrollTo(0, 0);
  }
  return [welcome, welcomed];
}
