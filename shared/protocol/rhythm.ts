/** How often a series comes together, and when it does so next. */
export const rhythms = [
  "free",
  "weekly",
  "fortnightly",
  "fourWeekly",
  "monthly",
] as const;
export type Rhythm = (typeof rhythms)[number];

const dayMs = 24 * 60 * 60 * 1_000;
const daysBetween = { weekly: 7, fortnightly: 14, fourWeekly: 28 } as const;

/**
 * The next evening after one on `plannedFor` (ISO 8601, local), at the same hour; null when no rhythm says so.
 * Monthly keeps the weekday: the second Tuesday is followed by the second Tuesday, a fifth one by the last.
 */
export function nextEvening(plannedFor: string, rhythm: Rhythm): string | null {
  const day = new Date(`${plannedFor.slice(0, 10)}T00:00Z`);
  if (rhythm === "free" || Number.isNaN(day.getTime())) return null;
  const next =
    rhythm === "monthly"
      ? sameWeekdayNextMonth(day)
      : new Date(day.getTime() + daysBetween[rhythm] * dayMs);
  return next.toISOString().slice(0, 10) + plannedFor.slice(10);
}

function sameWeekdayNextMonth(day: Date): Date {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + 1];
  const first = new Date(Date.UTC(year, month, 1));
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const offset = (day.getUTCDay() - first.getUTCDay() + 7) % 7;
  const wished = 1 + offset + 7 * Math.floor((day.getUTCDate() - 1) / 7);
  return new Date(Date.UTC(year, month, wished > length ? wished - 7 : wished));
}
