import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformWithOxc } from "vite";
import { describe, expect, it } from "vitest";
import { languages } from "../../shared/domain/format.ts";
import { projectRoot } from "../support/files.ts";

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const built = join(projectRoot, "dist/client");
const manifest = JSON.parse(
  readFileSync(join(built, ".vite/manifest.json"), "utf8"),
) as Record<string, Chunk>;

/** Every file that must be there before this source runs: itself, what it imports, and their styles. */
function filesFor(...sources: readonly string[]): Set<string> {
  const files = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`${key} is not in the build.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const sheet of chunk.css ?? []) files.add(sheet);
    chunk.imports?.forEach(add);
  };
  sources.forEach(add);
  return files;
}

function kilobytes(files: Iterable<string>, packed: "gz" | "br"): number {
  const bytes = [...files].map(
    (file) => readFileSync(join(built, `${file}.${packed}`)).length,
  );
  return bytes.reduce((sum, one) => sum + one, 0) / 1_000;
}

function without(files: Set<string>, others: Set<string>): Set<string> {
  return new Set([...files].filter((file) => !others.has(file)));
}

function report(what: string, size: number, ceiling: number): void {
  process.stdout.write(`${what}: ${size.toFixed(1)} kB of ${ceiling}\n`);
  expect(size, what).toBeLessThanOrEqual(ceiling);
}

const page = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? "";
const participant = filesFor(
  page,
  "participant/Participant.tsx",
  "connection/words/nl.ts",
);

describe("the build report", () => {
  it("a participant is live within 100 kB gzip and 88 kB brotli", () => {
    report("participant, gzip", kilobytes(participant, "gz"), 100);
    report("participant, brotli", kilobytes(participant, "br"), 88);
  });

  it.each([
    // Yjs with its provider alone weighs 24.8.
    ["board", "board/BoardSheet.tsx", 31],
    ["console", "facilitator/LeadPage.tsx", 20],
    ["room screen", "room/Room.tsx", 8],
  ])("the %s adds what it may", (name, source, ceiling) => {
    const more = without(filesFor(source), participant);
    report(`${name}, gzip, on top`, kilobytes(more, "gz"), ceiling);
  });

  it.each(languages)("no catalogue in %s weighs over 4 kB", (language) => {
    const catalogues = Object.entries(manifest).filter(([key]) =>
      key.startsWith(`../shared/text/${language}/`),
    );
    expect(catalogues.length).toBeGreaterThan(5);
    for (const [key, { file }] of catalogues)
      report(key.replace("../shared/text/", ""), kilobytes([file], "gz"), 4);
  });

  it("holds no syntax that the oldest browsers cannot read", async () => {
    const scripts = Object.values(manifest)
      .map(({ file }) => file)
      .filter((file) => file.endsWith(".js"));
    for (const file of new Set(scripts)) {
      const code = readFileSync(join(built, file), "utf8");
      const [newest, oldest] = await Promise.all(
        [["esnext"], ["chrome106", "safari15.6", "firefox115"]].map(
          async (target) =>
            (
              await transformWithOxc(code, "chunk.js", {
                target,
                sourcemap: false,
              })
            ).code,
        ),
      );
      expect(oldest, `${file} would have to be lowered`).toBe(newest);
    }
  });
});
