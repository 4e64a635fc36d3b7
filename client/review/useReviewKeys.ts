import { useEffect } from "react";
import type { RefObject } from "react";
import { useSettings } from "../connection/hooks.ts";

interface KeyTargets {
  list: RefObject<HTMLUListElement | null>;
  markField: RefObject<HTMLInputElement | null>;
  /** The finding that the keys are about, and how many there are. */
  at: number;
  count: number;
  focusRow: (index: number) => void;
  step: (by: 1 | -1) => void;
  drop: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches("input:not([type=radio],[type=checkbox]), textarea, select");

/** J and K: next and previous; 1, 2, 3: replace, let stay, leave the text out; M: mark. Off with the switch for keys. */
export function useReviewKeys(targets: KeyTargets): void {
  const [{ keys }] = useSettings();
  useEffect(() => {
    if (!keys) return;
    const onKey = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey || isTyping(target)) return;
      if (act(key.toLowerCase(), targets)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, [keys, targets]);
}

function act(key: string, targets: KeyTargets): boolean {
  const { list, at, markField, drop } = targets;
  if (key === "j" || key === "k") move(key === "j" ? 1 : -1, targets);
  else if (key === "1" || key === "2")
    list.current?.children[at]
      ?.querySelector<HTMLElement>(`[data-answer="${key}"]`)
      ?.click();
  else if (key === "3") drop();
  else if (key === "m") markField.current?.focus();
  else return false;
  return true;
}

/** Past the last finding of a text stands the next text. */
function move(by: 1 | -1, { at, count, focusRow, step }: KeyTargets): void {
  const next = at + by;
  if (next >= 0 && next < count) focusRow(next);
  else step(by);
}
