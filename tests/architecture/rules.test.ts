import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot, readProjectFile, testTitles } from "../support/files.ts";

const ruleId = /\b[JSPTVBNXKE]\d{1,2}\b/g;

/** A rule begins its line with its ID, in a list or in a table. */
function ruleIds(): string[] {
  const lines = readProjectFile("shared/RULES.md").split("\n");
  return lines.flatMap((line) => {
    const found = /^\s*(?:[-*|]\s*)?(?:\*\*|`)?([JSPTVBNXKE]\d{1,2})\b/.exec(
      line,
    );
    return found?.[1] === undefined ? [] : [found[1]];
  });
}

function idsInTitles(): Set<string> {
  return new Set(
    testTitles().flatMap(({ title }) => title.match(ruleId) ?? []),
  );
}

describe("the rules of behaviour", () => {
  it("stand in shared/RULES.md, each once", () => {
    expect(existsSync(join(projectRoot, "shared/RULES.md"))).toBe(true);
    const ids = ruleIds();
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("are each named in the title of a test", () => {
    const tested = idsInTitles();
    expect(ruleIds().filter((id) => !tested.has(id))).toEqual([]);
  });

  it("are the only ones that titles name", () => {
    const known = new Set(ruleIds());
    expect([...idsInTitles()].filter((id) => !known.has(id))).toEqual([]);
  });
});
