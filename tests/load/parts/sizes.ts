/** One size of load on Kring, and the same on the bare relay, in the same run. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { once } from "node:events";
import { startServer } from "../../support/startServer.ts";
import { startGenerators } from "./generators.ts";
import type { Generators } from "./generators.ts";
import type { Load, Result } from "./load.ts";

interface Cost {
  readonly memoryMb: number;
  readonly loopP99: number;
  /** Processor time since the last look, in milliseconds. */
  readonly busyMs: number;
}

export interface Run {
  readonly result: Result;
  readonly cost: Cost;
}

async function play(
  generators: Generators,
  costNow: () => Promise<Cost>,
): Promise<Run> {
  try {
    await generators.ready();
    // The event loop is measured from here: opening a thousand screens is not the load.
    await costNow();
    const result = await generators.run();
    return { result, cost: await costNow() };
  } finally {
    generators.stop();
  }
}

export async function onKring(load: Load): Promise<Run> {
  const server = await startServer({ variables: { LOG_LEVEL: "error" } });
  const { url, organiserSecret } = server;
  let busyBefore = 0;
  try {
    return await play(
      startGenerators(load, { url, organiserSecret, comesBack: false }),
      async () => {
        const value = await metricsOf(url);
        const busy = value("process_cpu_seconds_total") * 1_000;
        const busyMs = busy - busyBefore;
        busyBefore = busy;
        return {
          memoryMb: value("process_resident_memory_bytes") / 2 ** 20,
          loopP99: value("nodejs_eventloop_lag_p99_seconds") * 1_000,
          busyMs,
        };
      },
    );
  } finally {
    await server.remove();
  }
}

/** What the server says of itself, by the name of the metric. */
export async function metricsOf(
  url: string,
): Promise<(name: string) => number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return (name) =>
    Number(new RegExp(`^${name} (\\S+)`, "m").exec(metrics)?.[1]);
}

/** `bytes`: the size of a view. */
export async function onBareRelay(load: Load, bytes: number): Promise<Run> {
  const relay = join(import.meta.dirname, "bareRelay.ts");
  const child = spawn(process.execPath, ["--import", "tsx", relay], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [printed] = (await once(child.stdout, "data")) as [Buffer];
    const url = printed.toString().trim();
    return await play(startGenerators(load, { url, bytes }), async () => {
      const answer = (await (await fetch(url)).json()) as Cost & {
        rss: number;
      };
      return { ...answer, memoryMb: answer.rss / 2 ** 20 };
    });
  } finally {
    child.kill();
  }
}
