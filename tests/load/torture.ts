/**
 * `npm run torture`: what a server must survive, really caused, with the pass marks beside what was measured. Builds
 * first, ends by itself after about half an hour, and exits with 1 when a mark was missed. A little of everything, in
 * three minutes: `npm run torture -- --short`. One part of it: `-- --only "a node that falls"`. The soak takes
 * `SOAK_MINUTES`.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { setup as build } from "../support/built.ts";
import { enginesCrash } from "./parts/enginesCrash.ts";
import { fallingNode } from "./parts/fallingNode.ts";
import { exactly, machine, printMarks } from "./parts/marks.ts";
import type { Mark } from "./parts/marks.ts";
import { soak } from "./parts/soak.ts";
import * as tortures from "./parts/tortures.ts";

const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    only: { type: "string" },
  },
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

const soakMinutes = Number(
  process.env["SOAK_MINUTES"] ?? (values.short ? 0.5 : 15),
);

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
  ["PostgreSQL crashes", () => enginesCrash(values.short ? 2 : 5)],
  [
    "a node that falls",
    () => (values.short ? fallingNode(6, 8) : fallingNode(40, 30)),
  ],
  ["soak", () => soak(soakMinutes)],
];

const clean = build();
const marks: Mark[] = [];
const chosen = parts.filter(
  ([what]) => values.only === undefined || what === values.only,
);
if (chosen.length === 0) throw new Error(`There is no part "${values.only}".`);
for (const [what, part] of chosen) {
  console.log(`${what} …`);
  marks.push(...(await part()));
}
clean();
console.log(`\n${machine()}`);
// Clients whose server was killed may still wait to come back.
process.exit(printMarks(marks) > 0 ? 1 : 0);
