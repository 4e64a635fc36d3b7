import { useEffect, useState } from "react";

export interface Undoable {
  readonly text: string;
  readonly forMs: number;
  /** Null for what only has to be said. */
  readonly undo: (() => unknown) | null;
}

/** The last thing that was taken away, as long as it can be put back. */
export function useUndo() {
  const [undoable, offer] = useState<Undoable | null>(null);
  useEffect(() => {
    if (undoable === null) return;
    const timer = setTimeout(() => {
      offer(null);
    }, undoable.forMs);
    return () => {
      clearTimeout(timer);
    };
  }, [undoable]);
  const settle = () => {
    offer(null);
  };
  return { undoable, offer, settle };
}
