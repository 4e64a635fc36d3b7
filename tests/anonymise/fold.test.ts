import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fold, plain } from "../../shared/anonymise/fold.ts";
import { normalised } from "../../shared/anonymise/normalise.ts";

const anyText = fc.string({ unit: "binary", maxLength: 60 });

describe("folding", () => {
  it("keeps every text as long as it was", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toHaveLength(text.length);
        expect(plain(text)).toHaveLength(text.length);
      }),
    );
  });

  it("takes accents, capitals and typographic quotes away", () => {
    expect(fold("Büşra’s Çiçek Iğdır")).toBe("busra's cicek igdir");
    expect(fold("IŞIK ışık")).toBe("isik isik");
  });
});

describe("the way back from NFC", () => {
  it("leads each offset to the letter it came from", () => {
    const given = "Zoe\u0308 en Rene\u0301e zwijgen";
    const { text, originalOffset } = normalised(given);
    const start = text.indexOf("Renée");
    expect(given.slice(originalOffset(start), originalOffset(start + 5))).toBe(
      "Rene\u0301e",
    );
  });

  it("never leaves the text", () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const { text, originalOffset } = normalised(given);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(originalOffset(offset)).toBeLessThanOrEqual(given.length);
        }
        expect(originalOffset(text.length)).toBe(given.length);
      }),
    );
  });
});
