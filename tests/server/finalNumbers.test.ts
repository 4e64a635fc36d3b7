import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  eveningsWith,
  hidden,
  shownAttendances,
} from "../../server/report/finalNumbers.ts";
import type { Group } from "../../server/report/finalNumbers.ts";
import { placeTable } from "../../server/report/finalTables.ts";
import type { FinishedEvening } from "../../server/report/finalSources.ts";
import { reportTextsIn } from "../../server/report/reportLanguages.ts";
import type { SessionNote } from "../../shared/protocol/reportMessages.ts";

const group = (evenings: number, attendances: number): Group => ({
  id: "",
  label: "",
  evenings,
  attendances,
});

const anyGroups = fc.array(
  fc
    .record({
      evenings: fc.integer({ min: 1, max: 8 }),
      each: fc.integer({ min: 1, max: 25 }),
    })
    .map(({ evenings, each }) => group(evenings, evenings * each)),
  { minLength: 1, maxLength: 8 },
);

const held = (neighbourhood: string, present = 8): FinishedEvening => ({
  sessionId: neighbourhood,
  finished: {
    note: { neighbourhood, facts: { present } } as SessionNote,
    lines: [],
    afterwards: [],
    evaluation: null,
    readers: 1,
  },
});

describe("numbers of a final report", () => {
  it("F2 hides a group of few evenings, and the smallest other beside a lonely one", () => {
    const shown = shownAttendances([group(2, 30), group(4, 40), group(3, 33)]);
    expect(shown).toEqual([hidden, "40", hidden]);
    expect(shownAttendances([group(3, 30), group(4, 40)])).toEqual([
      "30",
      "40",
    ]);
  });

  it("F2 never leaves exactly one part of a total hidden, where there are others", () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const shown = shownAttendances(groups);
        const few = groups.map(({ evenings }) => evenings < 3);
        for (const [index, isFew] of few.entries())
          if (isFew) expect(shown[index]).toBe(hidden);
        const hiddenParts = shown.filter((one) => one === hidden).length;
        expect(hiddenParts === 1 && groups.length > 1).toBe(false);
      }),
    );
  });

  it("F3 names a neighbourhood from three evenings on, and only one that is known", () => {
    const places = ["Ledeberg", "Ledeberg", "Ledeberg", "Rabot", "Rabot"];
    const home = ["bij Fatima", "bij Fatima", "bij Fatima"];
    const [part] = placeTable({
      evenings: [...places, ...home].map((place) => held(place)),
      t: reportTextsIn("nl"),
    });
    const rows = part?.kind === "facts" ? part.rows : [];
    expect(rows.map(({ label }) => label)).toEqual([
      "Andere plaatsen",
      "Ledeberg",
      "Samen",
    ]);
    expect(rows[1]?.value).toBe("3 bijeenkomsten, 24 deelnames");
  });

  it("F2 counts evenings with a perspective from five on, and draws no bar below", () => {
    const notes = [true, true, true, true, false].map(
      (careWorker) =>
        ({ remarks: { perspectives: { careWorker } } }) as SessionNote,
    );
    const had = ({ remarks }: SessionNote) =>
      remarks.perspectives.careWorker === true;
    expect(eveningsWith(notes, had)).toEqual({ value: "< 5" });
    const more = [...notes, ...notes];
    expect(eveningsWith(more, had)).toEqual({ value: "8", share: 0.8 });
  });
});
