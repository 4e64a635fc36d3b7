import type { Phase } from "../../shared/domain/format.ts";

/** Minutes a phase will take: as planned, or else one turn for each person; null when nobody can tell. */
export function phaseMinutes(phase: Phase, people: number): number | null {
  if (phase.minutes !== null) return phase.minutes;
  const goesRound = phase.order === "circle" && phase.speakers === "all";
  if (!goesRound || phase.turnSeconds === null) return null;
  return Math.ceil((phase.turnSeconds * people) / 60);
}

/** Whether a round of fixed turns fits in its phase; null when there is nothing to fit. */
export function roundFits(
  phase: Phase,
  people: number,
): { needs: number; has: number } | null {
  const fixed = phase.order === "circle" && phase.equalVoice !== "share";
  if (!fixed || phase.minutes === null || phase.turnSeconds === null)
    return null;
  const needs = Math.ceil((phase.turnSeconds * people) / 60);
  return needs > phase.minutes ? { needs, has: phase.minutes } : null;
}

const aroundIt: ReadonlySet<string> = new Set(["arriving", "lingering"]);

export interface Estimate {
  readonly minutes: number;
  /** Some step has no length, so the whole takes at least this. */
  readonly open: boolean;
}

export function estimate(phases: readonly Phase[], people: number): Estimate {
  // Coming in and staying on are no part of the evening's length.
  const timed = phases.filter(({ on, id }) => on && !aroundIt.has(id));
  const lengths = timed.map((phase) => phaseMinutes(phase, people));
  return {
    minutes: lengths.reduce<number>((sum, length) => sum + (length ?? 0), 0),
    open: timed.some((phase) => phaseMinutes(phase, people) === null),
  };
}

/** When it ends, from a local date and time such as `2026-03-12T19:30`; null when the start is not known. */
export function endOf(plannedFor: string, minutes: number): Date | null {
  const start = new Date(plannedFor);
  if (plannedFor === "" || Number.isNaN(start.getTime())) return null;
  return new Date(start.getTime() + minutes * 60_000);
}
