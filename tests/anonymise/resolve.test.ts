import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type {
  Category,
  Mention,
  Tier,
} from "../../shared/anonymise/findings.ts";
import { resolve } from "../../shared/anonymise/resolve.ts";

const categories: Category[] = [
  ...(["NAME", "PLACE", "ORG", "PHONE", "EMAIL", "URL"] as const),
  ...(["ID", "IBAN", "DATE", "AGE", "QUASI"] as const),
];
const tiers: Tier[] = ["certain", "likely", "suggestion"];
const text =
  "Els De Koning, van de 2800 Mechelen; bel 03/12 34 of mail e@k.be.";

const anyMention: fc.Arbitrary<Mention> = fc
  .record({
    start: fc.nat(text.length - 1),
    length: fc.integer({ min: 1, max: 25 }),
    category: fc.constantFrom(...categories),
    tier: fc.constantFrom(...tiers),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    key: fc.constantFrom("a", "b", undefined),
  })
  .map(({ start, length, key, ...rest }) => ({
    ...rest,
    start,
    end: Math.min(text.length, start + length),
    reason: "nameFromList",
    ...(key === undefined ? {} : { entityKey: key }),
  }));

function covered(mentions: readonly Mention[]): Set<number> {
  const indices = mentions.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, at) => start + at),
  );
  return new Set(indices);
}

function mentioned(start: number, end: number, category: Category): Mention {
  return {
    start,
    end,
    category,
    tier: "likely",
    confidence: 0.9,
    reason: "town",
  };
}

describe("overlaps", () => {
  it("never uncover a character, and never cover one twice", () => {
    fc.assert(
      fc.property(fc.array(anyMention, { maxLength: 12 }), (mentions) => {
        const resolved = resolve(mentions, text);
        const before = covered(mentions);
        const after = covered(resolved);
        expect([...before].filter((index) => !after.has(index))).toEqual([]);
        const lengths = resolved.map(({ start, end }) => end - start);
        const sum = lengths.reduce((total, length) => total + length, 0);
        expect(sum).toBe(after.size);
      }),
    );
  });

  it("never leave what is applied to a suggestion", () => {
    fc.assert(
      fc.property(fc.array(anyMention, { maxLength: 12 }), (mentions) => {
        const applied = (some: readonly Mention[]) =>
          covered(some.filter(({ tier }) => tier !== "suggestion"));
        const after = applied(resolve(mentions, text));
        const lost = [...applied(mentions)].filter(
          (index) => !after.has(index),
        );
        expect(lost).toEqual([]);
      }),
    );
  });

  it("are trimmed by priority, not dropped", () => {
    const resolved = resolve(
      [mentioned(0, 13, "PLACE"), mentioned(4, 13, "ORG")],
      text,
    );
    const shown = resolved.map(({ start, end, category }) => [
      start,
      end,
      category,
    ]);
    expect(shown).toEqual([
      [0, 4, "PLACE"],
      [4, 13, "ORG"],
    ]);
  });

  it("become one with a neighbour of the same kind", () => {
    const resolved = resolve(
      [
        mentioned(0, 3, "NAME"),
        mentioned(7, 13, "NAME"),
        mentioned(4, 6, "NAME"),
      ],
      text,
    );
    expect(resolved).toHaveLength(1);
    expect(resolved[0]).toMatchObject({ start: 0, end: 13 });
  });

  it("keep two persons apart", () => {
    const resolved = resolve(
      [
        { ...mentioned(0, 3, "NAME"), entityKey: "participant:0" },
        { ...mentioned(4, 13, "NAME"), entityKey: "participant:1" },
      ],
      text,
    );
    expect(resolved).toHaveLength(2);
  });
});
