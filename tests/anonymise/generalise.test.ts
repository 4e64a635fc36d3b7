import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  ageLabel,
  dateLabel,
  shownCount,
  shownCounts,
  shownShare,
  smallCells,
} from "../../shared/anonymise/generalise.ts";

describe("an age", () => {
  it.each([
    ["17", "[leeftijd < 18]"],
    ["18", "[leeftijd 18–29]"],
    ["47", "[leeftijd 40–49]"],
    ["zesendertig", "[leeftijd 30–39]"],
    ["81", "[leeftijd 70+]"],
    ["twaalfde", "[leeftijd]"],
  ])("%s becomes %s", (surface, label) => {
    expect(ageLabel(surface, "nl", 12)).toBe(label);
  });

  it("is coarser still in a small group", () => {
    expect(ageLabel("16", "fr", 6)).toBe("[jeune]");
    expect(ageLabel("forty-seven", "en", 6)).toBe("[adult]");
    expect(ageLabel("70", "tr", 6)).toBe("[65+]");
  });
});

describe("a day", () => {
  it.each([
    ["2 februari 2024", "nl", "[datum: februari 2024]"],
    ["19/09", "nl", "[datum: september]"],
    ["11-04-1946", "nl", "[datum: april 1946]"],
    ["2024-02-03", "en", "[date: February 2024]"],
    ["21 août 2020", "fr", "[date: août 2020]"],
    ["12 Mart 2019", "tr", "[tarih: Mart 2019]"],
    ["1961", "nl", "[datum: 1961]"],
  ] as const)("%s keeps its month and year", (surface, language, label) => {
    expect(dateLabel(surface, language)).toBe(label);
  });
});

describe("counts of people", () => {
  it("under five are not shown, zero neither", () => {
    expect([0, 4, 5].map(shownCount)).toEqual(["< 5", "< 5", "5"]);
  });

  it("hide a second one, so that the total does not give the first away", () => {
    expect(shownCounts([12, 3, 9])).toEqual(["12", "< 5", "…"]);
    expect(shownCounts([2, 3, 9])).toEqual(["< 5", "< 5", "9"]);
    expect(shownCounts([8, 9])).toEqual(["8", "9"]);
  });

  it("never leave exactly one number open to subtraction", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 2, maxLength: 8 }),
        (counts) => {
          const shown = shownCounts(counts);
          const hidden = shown.filter((cell) => !/^\d+$/.test(cell)).length;
          expect(hidden).not.toBe(1);
          expect(smallCells(shown)).toBe(0);
        },
      ),
    );
  });

  it("give a share only on ten people or more", () => {
    expect(shownShare(5, 9)).toBeNull();
    expect(shownShare(3, 20)).toBeNull();
    expect(shownShare(6, 12)).toBe("50 %");
  });
});
