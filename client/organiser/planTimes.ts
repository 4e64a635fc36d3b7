import { kindOf } from "../../shared/domain/format.ts";
import type { Phase, Speakers } from "../../shared/domain/format.ts";

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

export interface RoundTime {
  /** Seconds that one turn may take. */
  readonly each: number;
  readonly needs: number;
  /** As one says it: to five minutes. */
  readonly about: number;
  /** Minutes of its step; null when it takes what it takes. */
  readonly has: number | null;
}

const inTheRound: ReadonlySet<Speakers> = new Set(["all", "allButBringer"]);

/** What a round with a turn for each takes; null where there is no such round. */
export function roundOf(phase: Phase, people: number): RoundTime | null {
  const { on, order, speakers, equalVoice, turnSeconds, minutes } = phase;
  const goesRound = order === "circle" && inTheRound.has(speakers);
  if (!on || !goesRound || equalVoice === "share" || turnSeconds === null)
    return null;
  const needs = Math.ceil((turnSeconds * people) / 60);
  const about = Math.ceil(needs / 5) * 5;
  return { each: turnSeconds, needs, about, has: minutes };
}

interface Wished {
  /** `19:30`; empty when not said. */
  readonly from: string;
  readonly until: string;
  readonly minutes: number;
}

/** Minutes past the end that was wished for; 0 when it fits or nothing was wished. An end before the start is after midnight. */
export function minutesOver({ from, until, minutes }: Wished): number {
  if (from === "" || until === "") return 0;
  const dayLong = 24 * 60;
  const room = (minuteOf(until) - minuteOf(from) + dayLong) % dayLong;
  return Math.max(0, minutes - room);
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

const aroundIt: ReadonlySet<string> = new Set(["arriving", "lingering"]);

export interface Estimate {
  readonly minutes: number;
  /** Some step has no length, so the whole takes at least this. */
  readonly open: boolean;
}

export function estimate(phases: readonly Phase[], people: number): Estimate {
  // Coming in and staying on are no part of the evening's length.
  const timed = phases.filter(({ on, id }) => on && !aroundIt.has(kindOf(id)));
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
