/** The clock of a phase: it stands still wherever that of a turn does, so that a pause takes time from nobody. */
import type { Instant } from "./ids.ts";
import type { PhaseProgress, SessionState } from "./state.ts";

type Clock = Pick<SessionState, "phase" | "pause">;

/** How long the phase has run, pauses apart, in milliseconds. */
export function phaseRanMs({ phase, pause }: Clock, at: Instant): number {
  return (pause?.since ?? at) - phase.startedAt - (phase.pausedMs ?? 0);
}

/** The phase of which the clock, from here on, goes on at what it had run by then. */
export function phaseThatRan(
  { phase, pause }: Clock,
  ranMs: number,
  at: Instant,
): PhaseProgress {
  const pausedMs = (pause?.since ?? at) - phase.startedAt - ranMs;
  return pausedMs === (phase.pausedMs ?? 0) ? phase : { ...phase, pausedMs };
}
