import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
} from "prom-client";
import type { Refusal } from "../shared/domain/refusals.ts";
import type { RealTime } from "./clock.ts";

/** Counts and times for an operator; nothing here belongs to a person or a session. */
export interface Metrics {
  readonly refused: (refusal: Refusal) => void;
  /** How long it takes until a change is on the disk. */
  readonly append: <Result>(storing: Promise<Result>) => Promise<Result>;
  /** From a command's arrival until every screen was sent its view. */
  readonly delivery: <Result>(handling: Promise<Result>) => Promise<Result>;
  /** Levels that are looked up when somebody asks. */
  readonly watch: (levels: Partial<Levels>) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

interface Levels {
  readonly sessions: () => number;
  readonly sockets: () => number;
  readonly queued: () => number;
}

const levelHelp: Readonly<Record<keyof Levels, string>> = {
  sessions: "Sessions in memory",
  sockets: "Open sockets",
  queued: "Commands that run or wait",
};

const buckets = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5,
];

export function createMetrics(time: RealTime): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const refusals = new Counter({
    name: "kring_refusals_total",
    help: "Refused messages by code",
    labelNames: ["code"],
    registers,
  });
  const append = new Histogram({
    name: "kring_append_seconds",
    help: "Storing one change",
    buckets,
    registers,
  });
  const delivery = new Histogram({
    name: "kring_delivery_seconds",
    help: "From a command to the views of all screens",
    buckets,
    registers,
  });
  return {
    refused: (code) => refusals.inc({ code }),
    append: timed(time, append),
    delivery: timed(time, delivery),
    watch: (levels) => watch(registry, levels),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function watch(registry: Registry, levels: Partial<Levels>): void {
  for (const [name, level] of Object.entries(levels)) {
    const gauge: Gauge = new Gauge({
      name: `kring_${name}`,
      help: levelHelp[name as keyof Levels],
      registers: [registry],
      collect: () => gauge.set(level()),
    });
  }
}

function timed(time: RealTime, histogram: Histogram) {
  return async <Result>(work: Promise<Result>): Promise<Result> => {
    const start = time.elapsed();
    try {
      return await work;
    } finally {
      histogram.observe((time.elapsed() - start) / 1_000);
    }
  };
}
