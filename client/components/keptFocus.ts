import { useEffect } from "react";

/**
 * When the control that has focus disappears with a state, a browser drops focus to the body, and a keyboard starts at
 * the top of the page again. Then, and only then, focus goes to the heading of the new state.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    const noted = (event: FocusEvent) => {
      last = event.target instanceof Element ? event.target : null;
    };
    // Leaving a control that is still there is the person's own doing.
    const left = (event: FocusEvent) => {
      queueMicrotask(() => {
        if (event.target instanceof Element && event.target.isConnected)
          if (event.target === last) last = null;
      });
    };
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected) return;
      last = null;
      if (document.activeElement === document.body)
        document.getElementById("st")?.focus({ preventScroll: true });
    });
    document.addEventListener("focusin", noted);
    document.addEventListener("focusout", left);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", noted);
      document.removeEventListener("focusout", left);
      observer.disconnect();
    };
  }, []);
}
