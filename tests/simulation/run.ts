import { arrive } from "./cast.ts";
import { Chaos } from "./chaos.ts";
import { checkWorld } from "./checks.ts";
import type { Disk } from "./disks.ts";
import { Seeded } from "./seeded.ts";
import { World } from "./world.ts";

export interface RunOptions {
  readonly seed: number;
  readonly steps: number;
}

/** One evening at random, and what it must have come to. Throws with the seed and all that was done. */
export async function simulate(
  disk: Disk,
  { seed, steps }: RunOptions,
): Promise<void> {
  const operations: string[] = [];
  try {
    const seeded = new Seeded(seed);
    const world = await World.begin(disk);
    await arrive(world, seeded);
    const chaos = new Chaos(world, seeded, operations);
    for (let step = 0; step < steps && !world.ledger.isClosed; step += 1)
      await chaos.step();
    await chaos.heal();
    await checkWorld(world);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    const done = operations.join("\n  ");
    throw new Error(`Seed ${seed}: ${what}\n  ${done}`, { cause: error });
  } finally {
    await disk.remove();
  }
}
