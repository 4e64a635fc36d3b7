import { useState } from "react";

/** Whoever has just joined is shown the agreements first; the mark stands in the address and goes with the choice. */
const mark = "#welcome";

export function useWelcome(): [boolean, () => void] {
  const [welcome, setWelcome] = useState(() => location.hash === mark);
  function welcomed(): void {
    history.replaceState(null, "", location.pathname);
    setWelcome(false);
  }
  return [welcome, welcomed];
}
