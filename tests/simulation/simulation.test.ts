import { describe, it } from "vitest";
import { memoryDisk, sqliteDisk } from "./disks.ts";
import { simulate } from "./run.ts";

const steps = 300;
const seedsTogether = 20;
const firstSeeds = Array.from(
  { length: 12 },
  (_, index) => index * seedsTogether,
);

describe("an evening of 25 seats, with lost links, doubled commands, killed servers and a moved clock", () => {
  it.each(firstSeeds)(
    "T3 T11 T15 S6 K3 K6 ends as it was stored, for the 20 seeds from %i",
    async (first) => {
      for (let seed = first; seed < first + seedsTogether; seed += 1)
        await simulate(memoryDisk(), { seed, steps });
    },
  );

  it.each([1_001, 1_002, 1_003])(
    "T11 T15 K3 K6 ends as it was stored on a disk that servers open anew, for seed %i",
    async (seed) => {
      await simulate(await sqliteDisk(), { seed, steps });
    },
  );
});
