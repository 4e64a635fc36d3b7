import { describe, expect, it } from "vitest";
import { projectFiles, readProjectFile } from "../support/files.ts";

const files = projectFiles();
const sources = files.filter((path) => /\.(tsx?|mjs|cjs|js|css)$/.test(path));
const tests = files.filter((path) => /^tests\/.*\.test\.tsx?$/.test(path));

function lines(path: string): number {
  return readProjectFile(path).trimEnd().split("\n").length;
}

function containing(paths: readonly string[], pattern: RegExp): string[] {
  return paths.filter((path) => pattern.test(readProjectFile(path)));
}

describe("the sources", () => {
  it("are short: 250 lines at most, half of them under 100", () => {
    expect(sources.filter((path) => lines(path) > 250)).toEqual([]);
    const sorted = sources.map(lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
  });

  it("leave nothing for later", () => {
    const later = new RegExp(
      `\\b(${["TO" + "DO", "FIX" + "ME", "X" + "XX"].join("|")})\\b`,
    );
    expect(containing(sources, later)).toEqual([]);
  });

  it("switch off a check on one line only, by its name, with the reason above", () => {
    const off = "eslint-" + "disable";
    const allowed = new RegExp(
      `//[^\\n]+\\n[^\\n]*${off}-(next-)?line [\\w/@-]+`,
      "g",
    );
    const careless = sources.filter((path) => {
      const text = readProjectFile(path);
      const all = text.split(off).length - 1;
      return (text.match(allowed)?.length ?? 0) < all;
    });
    expect(careless).toEqual([]);
    expect(
      containing(
        sources,
        new RegExp(`@ts-(${["ignore", "nocheck"].join("|")})`),
      ),
    ).toEqual([]);
  });

  it("name no registry host", () => {
    const host = new RegExp(
      `registry\\.(npm|yarn)|npm\\.pkg|unpkg\\.|js` + "delivr",
      "i",
    );
    const text = files.filter(
      (path) => !/\.(png|ico|woff2?|gz|br)$/.test(path),
    );
    expect(containing(text, host)).toEqual([]);
  });
});

describe("the tests", () => {
  it("are none of them skipped, expected to fail or run alone", () => {
    const skipped =
      /\b(?:it|test|describe)\.(?:skip|only|todo|fails|skipIf|runIf)\b|\bx(?:it|describe)\(/;
    expect(containing(tests, skipped)).toEqual([]);
  });

  it("are run by one of the projects", () => {
    const run =
      /^tests\/(domain|protocol|client|anonymise|architecture|server|simulation|regression|e2e)\//;
    expect(tests.filter((path) => !run.test(path))).toEqual([]);
  });
});
