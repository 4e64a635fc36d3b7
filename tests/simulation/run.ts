import { arrive, sessionId } from "./cast.ts";
import { Chaos } from "./chaos.ts";
import { checkWorld } from "./checks.ts";
import { memoryDisk } from "./disks.ts";
import type { Disk } from "./disks.ts";
import type { Flaws } from "./flaws.ts";
import type { History } from "./history.ts";
import { violationsIn } from "./historyChecks.ts";
import { Seeded } from "./seeded.ts";
import { joinPage } from "./simServer.ts";
import { World } from "./world.ts";

export interface RunOptions {
  readonly seed: number;
  readonly steps: number;
}

/** One evening at random, and what it must have come to. Throws with the seed and all that was done. */
export async function simulate(disk: Disk, options: RunOptions): Promise<void> {
  const operations: string[] = [];
  try {
    const world = await World.begin(disk);
    await play(world, options, operations);
    await checkWorld(world);
    const violations = violationsIn(await historyOf(world));
    if (violations.length > 0) throw new Error(violations.join("\n  "));
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    const done = operations.join("\n  ");
    throw new Error(`Seed ${options.seed}: ${what}\n  ${done}`, {
      cause: error,
    });
  } finally {
    await disk.remove();
  }
}

/** The same evening on a server with a flaw: all that anybody was told, for the checker to find it. */
export async function recordWith(
  flaws: Flaws,
  options: RunOptions,
): Promise<History> {
  const world = await World.begin(memoryDisk(), flaws);
  await play(world, options, []);
  return historyOf(world);
}

async function play(
  world: World,
  { seed, steps }: RunOptions,
  operations: string[],
): Promise<void> {
  const seeded = new Seeded(seed);
  await arrive(world, seeded);
  const chaos = new Chaos(world, seeded, operations);
  for (let step = 0; step < steps && !world.ledger.isClosed; step += 1)
    await chaos.step();
  await chaos.heal();
}

async function historyOf(world: World): Promise<History> {
  const { told, ledger, received, disk, begun } = world;
  if (begun === null) throw new Error("Nothing was planned.");
  const store = await disk.open();
  const stored = await store.load(sessionId);
  const keys = new Map(
    [...received].map(([key, { commandId }]) => [commandId, key]),
  );
  const kept = new Map<string, number>();
  for (const key of received.keys()) {
    const position = await store.positionOf(sessionId, key);
    if (position !== null) kept.set(key, position);
  }
  const newest = stored?.state == null ? [] : [...stored.history, stored.state];
  return {
    ...{ ...begun, ...told, written: ledger.written, keys, kept, newest },
    joinLink: `${joinPage}#${begun.record.joinSecret}`,
    notesRoot: remembered((seatId) => disk.seals.notesRoot(sessionId, seatId)),
  };
}

function remembered<T>(ask: (key: string) => T): (key: string) => T {
  const answers = new Map<string, T>();
  return (key) => {
    const answer = answers.has(key) ? (answers.get(key) as T) : ask(key);
    answers.set(key, answer);
    return answer;
  };
}
