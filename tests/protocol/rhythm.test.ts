import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextEvening, rhythms } from "../../shared/protocol/rhythm.ts";

const day = fc
  .date({
    min: new Date("2024-01-01"),
    max: new Date("2040-12-31"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const weekdayOf = (plannedFor: string) =>
  new Date(`${plannedFor.slice(0, 10)}T00:00Z`).getUTCDay();

describe("the rhythm of a series", () => {
  it.each([
    ["2026-03-12T19:30", "weekly", "2026-03-19T19:30"],
    ["2026-12-24T19:30", "fortnightly", "2027-01-07T19:30"],
    ["2026-03-12T19:30", "fourWeekly", "2026-04-09T19:30"],
    ["2026-03-10T19:30", "monthly", "2026-04-14T19:30"],
    ["2026-12-01T19:30", "monthly", "2027-01-05T19:30"],
    ["2026-01-29T19:30", "monthly", "2026-02-26T19:30"],
    ["2026-03-12T19:30", "free", null],
    ["", "weekly", null],
  ] as const)("E2 after %s, %s, comes %s", (last, rhythm, next) => {
    expect(nextEvening(last, rhythm)).toBe(next);
  });

  it("E2 keeps the weekday and the hour, and goes forward by 5 weeks at most", () => {
    const some = fc.constantFrom(...rhythms.filter((each) => each !== "free"));
    fc.assert(
      fc.property(day, some, (date, rhythm) => {
        const next = nextEvening(`${date}T19:30`, rhythm) ?? "";
        const days =
          (Date.parse(next.slice(0, 10)) - Date.parse(date)) / 86_400_000;
        expect(next.slice(10)).toBe("T19:30");
        expect(weekdayOf(next)).toBe(weekdayOf(date));
        expect(days).toBeGreaterThanOrEqual(7);
        expect(days).toBeLessThanOrEqual(35);
      }),
    );
  });
});
