import { useEffect, useState } from "react";

const quietMs = 250;

/**
 * The one polite region of a page. It waits a moment, so that a burst of changes is spoken once. Its place is an element
 * of its own, because an open dialog borrows it.
 */
export function LiveRegion({ text }: { text: string }) {
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      setSpoken(text);
    }, quietMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <div className="visually-hidden">
      <div
        className="visually-hidden"
        role="status"
        aria-live="polite"
        aria-atomic="true"
      >
        {spoken}
      </div>
    </div>
  );
}
