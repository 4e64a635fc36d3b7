import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./until.ts";

export interface ServerOptions {
  /** ISO 8601; the server's clock then stands there until it is moved. */
  readonly testClock?: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** Where its data goes; else into a new folder that is thrown away. */
  readonly dataDir?: string;
}

/** The server as it is shipped, in a process of its own, with an empty folder for its data. */
export interface RunningServer {
  readonly url: string;
  readonly dataDir: string;
  /** From the link that the first start prints. */
  readonly organiserSecret: string;
  /** Of the process that runs now, or ran last. */
  pid(): number;
  isRunning(): boolean;
  /** What the process holds. */
  memoryMb(): Promise<number>;
  /** All that it ever wrote to the terminal and the log. */
  output(): string;
  moveClock(to: number): Promise<void>;
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, as when the power goes. */
  kill(): Promise<void>;
  /** On the same port, with the same data. */
  start(): Promise<void>;
  /** Ends it and throws its data away. */
  remove(): Promise<void>;
}

/** A start that must fail: its exit code, and what it said. */
export async function refusedStart(
  dataDir: string,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [entry], {
    env: environment({ dataDir, port: 0 }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output };
}

/** Where this test run keeps its build; else where builds are. */
const built =
  process.env["KRING_BUILD"] ?? join(import.meta.dirname, "../../dist");
const entry = join(built, "server/main.js");

export async function startServer(
  options: ServerOptions = {},
): Promise<RunningServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "kring-")));
  let written = "";
  let running = launch(0);

  function launch(port: number): ChildProcess {
    const child = spawn(process.execPath, [entry], {
      env: environment({ ...options, dataDir, port }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        written += text;
      });
    return child;
  }

  const isRunning = (): boolean =>
    running.exitCode === null && running.signalCode === null;

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (isRunning()) {
      const exited = once(running, "exit");
      running.kill(signal);
      await exited;
    }
    return running.exitCode;
  }

  const found = await until("it says where it is", () => {
    if (running.exitCode !== null) throw new Error(`It stopped: ${written}`);
    return /open at (http:\/\/127\.0\.0\.1:(\d+))\n[^]*Next: /.exec(written);
  });
  const [, url = "", port = ""] = found;
  // Of several on one database only the first prints it.
  const [, organiserSecret = ""] = /organise#([\w-]+)/.exec(written) ?? [];
  await healthy(url);

  return {
    url,
    dataDir,
    organiserSecret,
    pid: () => running.pid ?? 0,
    isRunning,
    memoryMb: () => memoryOf(running.pid ?? 0),
    output: () => written,
    moveClock: (to) => moveClock(url, to),
    stop: () => end("SIGTERM"),
    kill: async () => {
      await end("SIGKILL");
    },
    start: async () => {
      running = launch(Number(port));
      await healthy(url);
    },
    remove: async () => {
      await end("SIGKILL");
      if (options.dataDir === undefined)
        await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function environment(
  options: ServerOptions & { dataDir: string; port: number },
): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    PORT: String(options.port),
    DATA_DIR: options.dataDir,
    ...(options.testClock !== undefined && { TEST_CLOCK: options.testClock }),
    ...options.variables,
  };
}

async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_024;
}

async function moveClock(url: string, to: number): Promise<void> {
  const response = await fetch(`${url}/test/clock`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ to }),
  });
  if (response.status !== 204)
    throw new Error(`The clock did not move: ${response.status}`);
}

async function healthy(url: string): Promise<void> {
  await until("the server answers", async () => {
    const response = await fetch(`${url}/healthz`).catch(() => null);
    return response?.ok === true ? true : null;
  });
}
