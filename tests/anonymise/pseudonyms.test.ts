import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Finding } from "../../shared/anonymise/findings.ts";
import { findIn } from "../../shared/anonymise/pipeline.ts";
import { labelOf, pseudonyms } from "../../shared/anonymise/pseudonyms.ts";

const names = [
  "Katrien",
  "Joris",
  "Esi",
  "Hamza",
  "Aurélie",
  "Ferhat",
  "Godelieve",
  "Kwame",
];
const notes = names.map((name, index) => ({
  id: String(index),
  text: `Gisteren belde ${name} uit Genk.`,
}));
const findings = findIn(notes, { language: "nl", knownNames: names });

/** A generator of numbers that starts elsewhere for each seed (Lehmer's). */
function numbersFrom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function numbered(
  some: readonly Finding[],
  seed: number,
  participants = names.length,
) {
  return pseudonyms(some, {
    language: "nl",
    participants,
    random: numbersFrom(seed),
  });
}

const anySeed = fc.integer({ min: 1, max: 1_000_000 });

describe("numbers for people", () => {
  it("are given once each, from one on", () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const labels = names.map((_, index) =>
          numbered(findings, seed).get(`participant:${String(index)}`),
        );
        const expected = names.map(
          (_, index) => `[deelnemer ${String(index + 1)}]`,
        );
        expect([...labels].sort()).toEqual(expected.sort());
      }),
    );
  });

  it("hang on the random numbers alone, not on the order of the notes", () => {
    fc.assert(
      fc.property(
        anySeed,
        fc.shuffledSubarray(findings, { minLength: findings.length }),
        (seed, mixed) => {
          expect(numbered(mixed, seed)).toEqual(numbered(findings, seed));
        },
      ),
    );
  });

  it("cannot join two exports: each person gets each number about as often", () => {
    const exports = 800;
    const counts = new Map<string, number>();
    for (let seed = 1; seed <= exports; seed++) {
      const label = numbered(findings, seed * 7919).get("participant:0") ?? "";
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    const fair = exports / names.length;
    expect(counts.size).toBe(names.length);
    for (const count of counts.values()) {
      expect(Math.abs(count - fair)).toBeLessThan(fair / 2);
    }
  });

  it("are not given under eight participants", () => {
    expect(numbered(findings, 3, 7).size).toBe(0);
    const [first] = findings;
    if (!first) throw new Error("nothing was found");
    expect(labelOf(first, new Map(), "nl")).toBe("[naam]");
  });

  it("go to letters for people who are not registered, and to places", () => {
    const text = "Mijn zus Leentje woont in Genk, mijn broer Zjefke in Bree.";
    const found = findIn([{ id: "n", text }], {
      language: "nl",
      knownNames: [],
    });
    const labels = found.map((finding) =>
      labelOf(finding, numbered(found, 5), "nl"),
    );
    expect(labels.map((label) => label.replace(/[AB12]\]/, "x]"))).toEqual([
      "[persoon x]",
      "[plaats x]",
      "[persoon x]",
      "[plaats x]",
    ]);
  });
});
