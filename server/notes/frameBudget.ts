/** What one seat may send: `burst` at once, and so many a second from then on. */
export interface FrameBudget {
  /** False when there is not enough left; then nothing is taken. */
  spend(cost: number): boolean;
}

export function createFrameBudget(
  { perSecond, burst }: { perSecond: number; burst: number },
  /** Milliseconds since some fixed moment. */
  elapsed: () => number,
): FrameBudget {
  let left = burst;
  let since = elapsed();
  return {
    spend(cost) {
      const now = elapsed();
      left = Math.min(burst, left + ((now - since) / 1_000) * perSecond);
      since = now;
      if (left < cost) return false;
      left -= cost;
      return true;
    },
  };
}
