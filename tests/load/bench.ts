/**
 * `npm run bench`: 40 circles of 25 sockets with a turn change in each every two seconds, and beside it, in the same
 * run, the same load on a bare relay that stores nothing; then 10 boards of 25 with 5 people typing. For another size
 * (circles, people, seconds): `npm run bench -- 10 25 20`. Builds first. Prints; asserts nothing.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { setup as build } from "../support/built.ts";
import { startServer } from "../support/startServer.ts";
import { firstLine, openBareCircle } from "./parts/bareCircle.ts";
import { typeOnBoards } from "./parts/boards.ts";
import { runLoad } from "./parts/load.ts";
import type { Load, LoadedCircle, Result } from "./parts/load.ts";
import { header, measured, ratio, row } from "./parts/measures.ts";
import { openCircle } from "./parts/ourCircle.ts";

interface Cost {
  readonly memoryMb: number;
  readonly loopP99: number;
}

interface Run {
  readonly result: Result;
  readonly cost: Cost;
}

const [circles = 40, people = 25, seconds = 30] = process.argv
  .slice(2)
  .map(Number);
const load: Load = { circles, people, seconds, everyMs: 2_000 };

async function play(
  open: (circle: number) => Promise<LoadedCircle>,
  costNow: () => Promise<Cost>,
): Promise<Run> {
  const opened: LoadedCircle[] = [];
  for (let circle = 0; circle < load.circles; circle += 1)
    opened.push(await open(circle));
  // The event loop is measured from here: opening a thousand screens is not the load.
  await costNow();
  const result = await runLoad(load, opened);
  const cost = await costNow();
  for (const circle of opened) circle.close();
  return { result, cost };
}

async function ours(): Promise<Run> {
  const server = await startServer({ variables: { LOG_LEVEL: "error" } });
  try {
    return await play(
      () => openCircle(server, load.people),
      async () => {
        const metrics = await (await fetch(`${server.url}/metrics`)).text();
        const value = (name: string): number =>
          Number(new RegExp(`^${name} (\\S+)`, "m").exec(metrics)?.[1]);
        return {
          memoryMb: value("process_resident_memory_bytes") / 2 ** 20,
          loopP99: value("nodejs_eventloop_lag_p99_seconds") * 1_000,
        };
      },
    );
  } finally {
    await server.remove();
  }
}

async function boards(): Promise<number[]> {
  const server = await startServer({ variables: { LOG_LEVEL: "error" } });
  const size = { boards: Math.ceil(circles / 4), people, typing: 5 };
  try {
    return await typeOnBoards(server, { ...size, seconds });
  } finally {
    await server.remove();
  }
}

async function bare(bytes: number): Promise<Run> {
  const relay = join(import.meta.dirname, "parts/bareRelay.ts");
  const child = spawn(process.execPath, ["--import", "tsx", relay], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const url = await firstLine(child.stdout);
    return await play(
      (circle) => openBareCircle(url, { people: load.people, bytes, circle }),
      async () => {
        const answer = await fetch(url);
        const { rss, loopP99 } = (await answer.json()) as {
          rss: number;
          loopP99: number;
        };
        return { memoryMb: rss / 2 ** 20, loopP99 };
      },
    );
  } finally {
    child.kill();
  }
}

build();
const kring = await ours();
const relay = await bare(Math.round(kring.result.bytes));
const figures = (of: (result: Result) => readonly number[]) => ({
  kring: measured(of(kring.result)),
  bare: measured(of(relay.result)),
});
const delivery = figures((result) => result.delivery);
const answer = figures((result) => result.acknowledgement);
console.log(
  [
    `${load.circles} circles × ${load.people} sockets, a turn each ${load.everyMs / 1_000} s, ${load.seconds} s`,
    header,
    row("delivery, Kring", delivery.kring),
    row("delivery, bare relay", delivery.bare),
    ratio("  ratio", delivery.kring, delivery.bare),
    row("acknowledgement, Kring", answer.kring),
    row("acknowledgement, bare relay", answer.bare),
    ratio("  ratio", answer.kring, answer.bare),
    `event loop p99: ${kring.cost.loopP99.toFixed(1)} ms (bare ${relay.cost.loopP99.toFixed(1)} ms)`,
    `memory: ${kring.cost.memoryMb.toFixed(0)} MB (bare ${relay.cost.memoryMb.toFixed(0)} MB)`,
    `a phone receives ${kring.result.bytes.toFixed(0)} bytes per turn change`,
    "aims: delivery p99 ≤ 100 ms, memory ≤ 300 MB",
  ].join("\n"),
);

const typed = measured(await boards());
console.log(
  [row("a letter on a board", typed), "aim: p99 ≤ 250 ms"].join("\n"),
);
