/**
 * `npm run torture`: what a server must survive, really caused, with the pass marks beside what was measured. Builds
 * first, ends by itself after about half an hour, and exits with 1 when a mark was missed. A little of everything, in
 * three minutes: `npm run torture -- --short`.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { setup as build } from "../support/built.ts";
import { exactly, machine, printMarks } from "./parts/marks.ts";
import type { Mark } from "./parts/marks.ts";
import { soak } from "./parts/soak.ts";
import * as tortures from "./parts/tortures.ts";

const { values } = parseArgs({
  options: { short: { type: "boolean", default: false } },
});
const dose: tortures.Dose = values.short
  ? { kills: 3, darkMs: 32_000, codes: 1_000, slowLines: 200, seeds: 40 }
  : { kills: 20, darkMs: 300_000, codes: 10_000, slowLines: 1_000, seeds: 500 };

/** The fuzz tests of the suite, each of them so many times as long. */
function fuzz(times: number): Mark[] {
  const files = ["fuzz", "fuzzHttp", "notesFuzz"].map(
    (name) => `tests/server/${name}.test.ts`,
  );
  const { status } = spawnSync(
    "npx",
    ["vitest", "run", "--project", "server", ...files],
    {
      env: { ...process.env, FUZZ_TIMES: String(times) },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  return [exactly(`fuzz, ${times} × as long: exit code`, status, 0)];
}

const parts: readonly (readonly [string, () => Promise<Mark[]> | Mark[]])[] = [
  ["kill -9 in mid-turn", () => tortures.kills(dose)],
  ["disks", () => tortures.disks()],
  ["a clock that is set", () => tortures.clocks()],
  ["a phone in the dark", () => tortures.dark(dose)],
  ["what is too big", () => tortures.sizes()],
  ["slow connections", () => tortures.slow(dose)],
  ["guessed codes", () => tortures.codes(dose)],
  ["histories", () => tortures.histories(dose)],
  ["fuzz", () => fuzz(values.short ? 1 : 40)],
  ["soak", () => soak(values.short ? 0.5 : 15)],
];

const clean = build();
const marks: Mark[] = [];
for (const [what, part] of parts) {
  console.log(`${what} …`);
  marks.push(...(await part()));
}
clean();
console.log(`\n${machine()}`);
// Clients whose server was killed may still wait to come back.
process.exit(printMarks(marks) > 0 ? 1 : 0);
