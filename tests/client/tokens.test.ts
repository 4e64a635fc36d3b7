import { describe, expect, it } from "vitest";
import { readProjectFile } from "../support/files.ts";

type Tokens = Readonly<Record<string, string>>;

const css = readProjectFile("client/styles/tokens.css");
const dimmed = readProjectFile("client/styles/dim.css");

function tokensIn(sheet: string, selector: string): Tokens {
  const start = sheet.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`${selector} is not in the sheet.`);
  const block = sheet.slice(start, sheet.indexOf("}", start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );
}

const light = tokensIn(css, ":root");
const dark = tokensIn(css, ':root[data-theme="dark"]');
const bySystem = tokensIn(css, ':root:not([data-theme="light"])');
const dim = { ...dark, ...tokensIn(dimmed, ":root[data-dim][data-dim]") };

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort(
    (a, b) => a - b,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

/** What stands on what, and how much contrast that needs. */
const pairs: readonly (readonly [string, readonly string[], number])[] = [
  ["ink", ["paper", "surface", "mist", "sand", "lilac", "fog", "blush"], 7],
  ["soft", ["paper", "surface"], 7],
  ["soft", ["sand", "lilac", "fog", "blush"], 4.5],
  ["on-petrol", ["petrol"], 7],
  ["petrol-deep", ["mist"], 7],
  ["petrol-deep", ["paper", "surface"], 4.5],
  ["petrol", ["paper", "mist", "trough"], 3],
  ["ochre", ["sand"], 4.5],
  ["plum", ["lilac"], 4.5],
  ["slate", ["fog"], 4.5],
  ["brick", ["blush"], 4.5],
  ["line", ["paper", "sand", "lilac", "fog", "mist"], 3],
  ["focus", ["paper", "surface"], 3],
  ["halo", ["petrol"], 3],
];

describe.each([
  ["light", light],
  ["dark", dark],
] as const)("the colours of %s", (_name, tokens) => {
  it.each(pairs)("%s can be seen on %j (%s)", (front, backs, need) => {
    for (const back of backs)
      expect(
        contrast(tokens[front] ?? "", tokens[back] ?? ""),
        back,
      ).toBeGreaterThanOrEqual(need);
  });
});

describe("the colours", () => {
  it("are the same whether the system or the person chose dark", () => {
    expect(bySystem).toEqual(dark);
  });

  it("have the same names in both", () => {
    expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
  });

  it("stay readable on a dimmed phone", () => {
    for (const back of ["paper", "surface", "mist", "sand", "lilac", "fog"])
      expect(
        contrast(dim["ink"] ?? "", dim[back] ?? ""),
        back,
      ).toBeGreaterThanOrEqual(7);
  });
});
