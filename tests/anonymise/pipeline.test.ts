import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findIn, type FindOptions } from "../../shared/anonymise/pipeline.ts";
import { foundIn, takenFrom } from "./marked.ts";

const options: FindOptions = {
  language: "nl",
  knownNames: ["Els De Koning", "Mo", "İsmail Şen", ""],
  places: ["Zaal De Klok", ""],
  always: ["de rode jas"],
};

/** Milliseconds: the first run compiles all patterns, which a busy machine takes its time for. */
const patient = 30_000;

describe("looking through any text", () => {
  it.each(["nl", "fr", "en", "tr"] as const)(
    "throws on nothing and stays inside it, in %s",
    (language) => {
      const pieces = fc.oneof(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.constantFrom(
          "Els ",
          "0470/11.22.33",
          "BE87 ",
          " (47) ",
          "d'",
          "İ",
          "12/1",
          "@",
          "rue de ",
          "\ud83d",
        ),
      );
      const anyText = fc
        .array(pieces, { maxLength: 8 })
        .map((all) => all.join(""));
      fc.assert(
        fc.property(anyText, (text) => {
          const { length } = text.normalize("NFC");
          for (const { start, end } of findIn([{ id: "n", text }], {
            ...options,
            language,
          })) {
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(length);
          }
        }),
        { numRuns: 40 },
      );
    },
    patient,
  );

  it("gives offsets into the NFC form", () => {
    expect(takenFrom("Vandaag sprak Zoe\u0308 met Rene\u0301e.")).toEqual([
      "Zoë",
      "Renée",
    ]);
  });
});

describe("a name met in one note", () => {
  it("is found in the others, also where nothing tells it is a name", () => {
    const notes = [
      { id: "1", text: "Mijn broer Sterrix dronk." },
      { id: "2", text: "Niemand sprak nog met sterrix." },
    ];
    const found = findIn(notes, { language: "nl", knownNames: [] });
    expect(found.map(({ noteId }) => noteId)).toEqual(["1", "2"]);
    expect(new Set(found.map(({ entityKey }) => entityKey)).size).toBe(1);
  });

  it("is one person by first name and by full name, unless there are two", () => {
    const keys = (texts: readonly string[]) =>
      findIn(
        texts.map((text, index) => ({ id: String(index), text })),
        { language: "nl", knownNames: [] },
      ).map(({ entityKey }) => entityKey);
    const [full, first] = keys(["Ik ken Hassan Ait Baha.", "Hassan lachte."]);
    expect(full).toBe(first);
    const [, , unclear] = keys([
      "Ik ken Hassan Ait Baha.",
      "En ook Hassan Bouzid.",
      "Hassan lachte.",
    ]);
    expect(unclear).toBeUndefined();
  });
});

describe("registered names", () => {
  it("share one decision for all their forms", () => {
    const text = "Els belde. De Koning kwam. els lachte, Elske niet.";
    const found = findIn([{ id: "n", text }], options).filter(
      ({ category }) => category === "NAME",
    );
    expect(found).toHaveLength(4);
    expect(new Set(found.map(({ entityKey }) => entityKey))).toEqual(
      new Set(["participant:0"]),
    );
  });

  it("belong to nobody in particular when two people carry them", () => {
    const knownNames = ["Rita Peeters", "Jos Peeters"];
    const [found] = findIn([{ id: "n", text: "We zagen Peeters." }], {
      language: "nl",
      knownNames,
    });
    expect(found).toBeDefined();
    expect(found?.entityKey?.startsWith("participant")).not.toBe(true);
  });
});

describe("what the session asks for", () => {
  it("takes out its own place and whatever must always go", () => {
    const text = "In zaal de klok hing de rode jas.";
    const taken = findIn([{ id: "n", text }], options);
    expect(taken.map(({ source }) => source)).toEqual([
      "sessionPlace",
      "alwaysHide",
    ]);
  });

  it("leaves a suggestion to a reader", () => {
    const [found] = foundIn("De enige apotheker weet het.");
    expect(found).toMatchObject({ category: "QUASI", tier: "suggestion" });
  });
});
