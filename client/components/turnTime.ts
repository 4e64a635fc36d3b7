import type { Turn } from "../../shared/domain/state.ts";

/** Seconds left of a turn, below zero in overtime; null where a turn takes what it takes. `now` is the server's. */
export function secondsLeft(turn: Turn, now: number): number | null {
  if (turn.allotmentMs === null) return null;
  const at = turn.pausedSince ?? now;
  const leftMs = turn.startedAt + turn.allotmentMs + turn.pausedMs - at;
  return Math.round(leftMs / 1_000);
}

export type TurnStage = "calm" | "near" | "over";

/** "Near" from a fifth of the turn or twenty seconds before its end, whichever is more. */
export function stageOf(turn: Turn, now: number): TurnStage {
  const left = secondsLeft(turn, now);
  if (left === null || turn.allotmentMs === null) return "calm";
  if (left <= 0) return "over";
  return left <= Math.max(20, turn.allotmentMs / 5_000) ? "near" : "calm";
}
