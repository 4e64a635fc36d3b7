import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Finding } from "../../shared/anonymise/findings.ts";
import { fold } from "../../shared/anonymise/fold.ts";
import { findIn, type FindOptions } from "../../shared/anonymise/pipeline.ts";
import { replaceAll } from "../../shared/anonymise/replaceAll.ts";

const names = [
  "Fatima El Khattabi",
  "Kwabena Asante",
  "Büşra Toprak",
  "Gérard Collignon",
  "İsmail Şen",
];
const options: FindOptions = { language: "nl", knownNames: names };
const parts = names
  .flatMap((name) => fold(name).split(" "))
  .filter((part) => part.length > 3);

const fillers = [
  "zegt",
  "en",
  "met",
  "de",
  "zaal",
  "heeft",
  "niet",
  "huis",
  "2020",
  "-",
  ",",
  ".",
];
const surfaces = names.flatMap((name) => [
  name,
  ...name.split(" "),
  name.toLowerCase(),
  name.toUpperCase(),
]);
const anyNote = fc
  .array(fc.constantFrom(...fillers, ...surfaces), {
    minLength: 1,
    maxLength: 14,
  })
  .map((words) => words.join(" "));

function readable(text: string, findings: readonly Finding[]): string {
  return replaceAll(text, findings, ({ proposal }) => proposal.text);
}

/** Milliseconds: the first run compiles all patterns, which a busy machine takes its time for. */
const patient = 30_000;

describe("the text a reader sees", () => {
  it.each(["nl", "fr", "en", "tr"] as const)(
    "holds no registered name, folded, in %s",
    (language) => {
      fc.assert(
        fc.property(anyNote, (given) => {
          const text = given.normalize("NFC");
          const findings = findIn([{ id: "n", text }], {
            ...options,
            language,
          });
          const words = fold(readable(text, findings)).split(/[^\p{L}]+/u);
          expect(parts.filter((part) => words.includes(part))).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
    patient,
  );

  it("keeps endings outside the label", () => {
    const text = "Hassan's dochter en Moniques zoon.";
    expect(readable(text, findIn([{ id: "n", text }], options))).toBe(
      "[naam]'s dochter en [naam]s zoon.",
    );
  });

  it("leaves what a reader kept and takes what a reader marked", () => {
    const text = "Fatima sprak over de regen.";
    const [found] = findIn([{ id: "n", text }], options);
    if (!found) throw new Error("nothing was found");
    const kept: Finding = {
      ...found,
      decision: "keep",
      reason: "een figuur uit een boek",
    };
    const start = text.indexOf("regen");
    const manual: Finding = {
      ...found,
      start,
      end: start + 5,
      decision: "edit",
      replacement: "[weer]",
    };
    expect(readable(text, [kept, manual])).toBe("Fatima sprak over de [weer].");
  });

  it("does not uncover where marks overlap", () => {
    const text = "Fatima El Khattabi sprak.";
    const [found] = findIn([{ id: "n", text }], options);
    if (!found) throw new Error("nothing was found");
    const overlapping = [
      { ...found, start: 0, end: 9 },
      { ...found, start: 7, end: 18 },
    ];
    expect(replaceAll(text, overlapping, () => "[x]")).toBe("[x][x] sprak.");
  });
});
