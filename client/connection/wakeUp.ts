const tickMs = 2_000;
const jumpMs = 3_000;

/**
 * Calls `wake` when this page may have slept: it is visible again, comes out of the back-forward cache, the network is
 * back, or its own ticker jumped (a frozen page gets no event at all). Returns the way to stop.
 */
export function onWakeUp(wake: () => void): () => void {
  // The wall clock, because `performance.now` stands still on a suspended phone.
  let last = Date.now();
  const ticker = setInterval(() => {
    const now = Date.now();
    if (Math.abs(now - last) > tickMs + jumpMs) wake();
    last = now;
  }, tickMs);
  const whenVisible = () => {
    if (document.visibilityState === "visible") wake();
  };
  document.addEventListener("visibilitychange", whenVisible);
  window.addEventListener("pageshow", wake);
  window.addEventListener("online", wake);
  return () => {
    clearInterval(ticker);
    document.removeEventListener("visibilitychange", whenVisible);
    window.removeEventListener("pageshow", wake);
    window.removeEventListener("online", wake);
  };
}
