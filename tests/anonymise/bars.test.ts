import { describe, expect, it } from "vitest";

import { devNotes, inventedNotes } from "./readGold.ts";
import { score } from "./scorer.ts";

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

const sets = { dev: devNotes(), invented: inventedNotes() };

describe.each(Object.entries(sets))("the notes of %s", (name, notes) => {
  const automatic = score(notes, false);
  const suggested = score(notes, true);

  it("print their figures", () => {
    const line = [
      `${name} (${String(notes.length)} notes)`,
      `leak ${percent(automatic.leak)}`,
      `worst language ${percent(automatic.worst)}`,
      `with suggestions ${percent(suggested.leak)}`,
      `precision ${percent(automatic.precision)}`,
      `clean notes untouched ${percent(automatic.untouched)}`,
    ].join(", ");
    process.stdout.write(`anonymise: ${line}\n`);
    expect(notes.length).toBeGreaterThan(50);
  });

  it("leak little without a reader, and less with the suggestions", () => {
    expect(automatic.leak).toBeLessThanOrEqual(0.12);
    expect(automatic.worst).toBeLessThanOrEqual(0.15);
    expect(suggested.leak).toBeLessThanOrEqual(0.07);
  });

  it("never show a registered name", () => {
    expect(automatic.knownLeaks).toEqual([]);
    expect(suggested.knownLeaks).toEqual([]);
  });

  it("stay readable", () => {
    expect(automatic.precision).toBeGreaterThanOrEqual(0.95);
    expect(automatic.untouched).toBeGreaterThanOrEqual(0.9);
  });
});
