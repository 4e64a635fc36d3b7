import {
  codesAround,
  guess,
  joinFrom,
} from "../../support/attacks/guessing.ts";
import { besiege } from "../../support/attacks/slowConnections.ts";
import { sendTooBig } from "../../support/attacks/tooBig.ts";
import { planEvening } from "../../support/evening.ts";
import { throughBlackHole } from "../../support/faults/blackHole.ts";
import { setTheClock } from "../../support/faults/clockSet.ts";
import { damageAndStart } from "../../support/faults/damagedFile.ts";
import { fillTheDisk } from "../../support/faults/fullDisk.ts";
import { openSmallDisk } from "../../support/faults/smallDisk.ts";
import { UnderLoad } from "../../support/faults/underLoad.ts";
import type { Killed } from "../../support/faults/underLoad.ts";
import { startServer } from "../../support/startServer.ts";
import type { RunningServer } from "../../support/startServer.ts";
import { memoryDisk } from "../../simulation/disks.ts";
import { simulate } from "../../simulation/run.ts";
import { atMost, exactly } from "./marks.ts";
import type { Mark } from "./marks.ts";
import { measured } from "./measures.ts";

/** How much of everything: the whole, or a little to see that it works. */
export interface Dose {
  readonly kills: number;
  readonly darkMs: number;
  readonly codes: number;
  readonly slowLines: number;
  readonly seeds: number;
}

const worst = (values: readonly number[]): number => Math.max(0, ...values);

async function onServer<Result>(
  use: (server: RunningServer) => Promise<Result>,
): Promise<Result> {
  const server = await startServer({ variables: { LOG_LEVEL: "error" } });
  try {
    return await use(server);
  } finally {
    await server.remove();
  }
}

export const kills = ({ kills: count }: Dose): Promise<Mark[]> =>
  onServer(async (server) => {
    const circles = await UnderLoad.open(server, { circles: 4, people: 6 });
    const killed: Killed[] = [];
    for (let round = 0; round < count; round += 1) {
      await circles.press(round, 40 + round * 7);
      killed.push(await circles.kill());
    }
    circles.close();
    const what = `kill -9 × ${count}:`;
    const problems = killed.flatMap((one) => one.problems);
    const times = (of: "listeningMs" | "backMs"): number =>
      worst(killed.map((one) => one[of]));
    return [
      exactly(`${what} lost, doubled`, problems.length, 0),
      atMost(
        { what: `${what} listening`, unit: " ms" },
        times("listeningMs"),
        2_000,
      ),
      atMost(
        { what: `${what} clients right`, unit: " ms" },
        times("backMs"),
        5_000,
      ),
    ];
  });

export async function disks(): Promise<Mark[]> {
  const disk = openSmallDisk();
  const server = await startServer({ dataDir: disk.folder });
  const full = await fillTheDisk(server, disk);
  await server.remove();
  disk.remove();
  const damaged = await onServer((other) => damageAndStart(other, "kill"));
  const refusals = [...new Set(full.refusals)].join(", ");
  return [
    exactly("full disk: refusal", refusals, "Unavailable"),
    exactly(
      "full disk: it ran on, all readable",
      full.ranOn && full.readableMeanwhile,
      true,
    ),
    exactly("damaged file: exit code", damaged.code, 1),
    exactly("damaged file: files changed", damaged.changed.length, 0),
  ];
}

export async function clocks(): Promise<Mark[]> {
  const hourMs = 3_600_000;
  const told = [
    ...(await setTheClock(hourMs)),
    ...(await setTheClock(-hourMs)),
  ];
  const off = worst(told.map(({ turnOffMs }) => turnOffMs));
  return [
    atMost({ what: "clock ± 1 h: a turn is off by", unit: " ms" }, off, 100),
  ];
}

export const dark = ({ darkMs }: Dose): Promise<Mark[]> =>
  onServer(async (server) => {
    const { rightMs, turnKept } = await throughBlackHole(server, darkMs);
    const what = `phone dark for ${darkMs / 1_000} s:`;
    return [
      exactly(`${what} turn kept`, turnKept, true),
      atMost(
        { what: `${what} right after waking`, unit: " ms" },
        rightMs,
        2_000,
      ),
    ];
  });

export const sizes = (): Promise<Mark[]> =>
  onServer(async (server) => {
    const { outcomes, moreMemoryMb } = await sendTooBig(server);
    const taken = Object.values(outcomes).filter((one) => /^2/.test(one));
    const what = `10 MB at ${Object.keys(outcomes).length} entrances:`;
    return [
      exactly(`${what} taken`, taken.length, 0),
      atMost({ what: `${what} more memory`, unit: " MB" }, moreMemoryMb, 20),
    ];
  });

export const slow = ({ slowLines: lines }: Dose): Promise<Mark[]> =>
  onServer(async (server) => {
    const { delivery } = await besiege(server, { lines, seconds: 30 });
    const what = `${lines} slow connections: others' p99`;
    return [atMost({ what, unit: " ms" }, measured(delivery).p99, 250)];
  });

export const codes = ({ codes: count }: Dose): Promise<Mark[]> =>
  onServer(async (server) => {
    const { joinCode } = (await planEvening(server)).planned;
    const around = codesAround(joinCode, count + 1);
    const wrong = around.filter((code) => code !== joinCode);
    const { hits } = await guess(server, wrong, {
      together: 100,
      address: (number) => `198.51.100.${number % 50}`,
    });
    const right = await joinFrom(server, "203.0.113.5", joinCode);
    return [
      exactly(`${count} wrong codes: hits`, hits, 0),
      exactly("the right code from another address", right, 201),
    ];
  });

export async function histories({ seeds }: Dose): Promise<Mark[]> {
  let violations = 0;
  for (let seed = 0; seed < seeds; seed += 1)
    await simulate(memoryDisk(), { seed, steps: 300 }).catch(
      (error: unknown) => {
        violations += 1;
        console.log(error);
      },
    );
  return [
    exactly(`history checker, ${seeds} seeds: violations`, violations, 0),
  ];
}
