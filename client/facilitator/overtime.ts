import type { Turn } from "../../shared/domain/state.ts";

const minuteMs = 60_000;

/** Whole minutes past the allotment, rounded; 0 while there is time or when the turn has none. It ends nothing. */
export function overtimeMinutes(turn: Turn, now: number): number {
  if (turn.allotmentMs === null) return 0;
  const at = turn.pausedSince ?? now;
  const left = turn.startedAt + turn.allotmentMs + turn.pausedMs - at;
  return Math.max(0, Math.round(-left / minuteMs));
}

/** Whole minutes since a moment; for the facilitators' own quiet sense of time in silence. */
export function minutesSince(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / minuteMs));
}
