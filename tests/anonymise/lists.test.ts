import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { lists } from "../../shared/anonymise/names/lists.ts";
import { pack, unpack } from "../../shared/anonymise/names/packed.ts";

const folder = new URL("../../shared/anonymise/names/", import.meta.url);

describe("the carried lists", () => {
  it("weigh no more than 120 kB", () => {
    const sizes = readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .map((file) => gzipSync(readFileSync(new URL(file, folder))).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(
      120_000,
    );
  });

  it("come out of the packing as they went in", () => {
    const anyWord = fc.stringMatching(/^[a-zœ ]{1,30}$/);
    fc.assert(
      fc.property(fc.array(anyWord), (words) => {
        expect([...unpack(pack(words))].sort()).toEqual(
          [...new Set(words)].sort(),
        );
      }),
    );
  });

  it("know the names of the neighbourhoods, and which of them are words", () => {
    const { given, surnames, places, words } = lists();
    expect(
      ["esi", "yaw", "fatima", "swa", "gulsum", "ousmane"].filter(
        (name) => !given.has(name),
      ),
    ).toEqual([]);
    expect(
      ["frimpong", "peeters", "yilmaz"].filter(
        (name) => !given.has(name) && !surnames.has(name),
      ),
    ).toEqual([]);
    expect(
      ["gent", "borgerhout", "liege", "emirdag"].filter(
        (place) => !places.has(place),
      ),
    ).toEqual([]);
    expect(
      words.nl.has("wil") && words.fr.has("olive") && words.tr.has("baris"),
    ).toBe(true);
    expect(words.nl.has("katrien")).toBe(false);
  });
});
