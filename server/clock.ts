import { uptime } from "node:os";
import type { Instant } from "../shared/domain/ids.ts";

export type Cancel = () => void;

/**
 * The time of the sessions: epoch milliseconds that never go backwards. Everything that waits for a moment of an
 * evening waits here, so that a test can move it.
 */
export interface Clock {
  now(): Instant;
  /** Runs once, when `now()` has reached `instant`; at once (but later) if it has already. */
  at(instant: Instant, action: () => void | Promise<void>): Cancel;
}

/** A clock that a test moves by hand. */
export interface HandClock extends Clock {
  /** Fires each due deadline at its own time, one after the other, and then stands at `to`. */
  moveTo(to: Instant): Promise<void>;
}

/** Waiting that has nothing to do with an evening: delays of answers, retries. Always real time. */
export interface RealTime {
  wait(milliseconds: number): Promise<void>;
  /** Again and again, until cancelled; does not keep the process alive. */
  every(milliseconds: number, action: () => void): Cancel;
  /** Milliseconds since some fixed moment, for measuring. */
  elapsed(): number;
}

export const realTime: RealTime = {
  wait: (milliseconds) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds)),
  every(milliseconds, action) {
    const timer = setInterval(action, milliseconds).unref();
    return () => clearInterval(timer);
  },
  elapsed: () => performance.now(),
};

/** Timers stand still while a laptop sleeps: after it a deadline waits no longer than this. */
const longestTimer = 1_000;

/** What a machine tells of the time, in milliseconds. */
export interface TimeSources {
  /** Can be set by an operator. */
  readonly wall: () => number;
  /** Cannot be set. On Linux it stands still while the machine sleeps; elsewhere it does not. */
  readonly awake: () => number;
  /** Since the machine began, with the time that it slept; precise to some 10 ms. Null where nobody tells. */
  readonly booted: () => number | null;
}

const ofMachine: TimeSources = {
  wall: () => Date.now(),
  awake: () => performance.now(),
  booted: () => (process.platform === "linux" ? uptime() * 1_000 : null),
};

/** Below it, the difference between two clocks says nothing. */
const noticeableMs = 500;

/**
 * Wall time at the start, and from there the monotonic clock: an operator who sets the time does not touch a turn. When
 * the two part, either somebody set the time or the machine slept; the time since it began tells which.
 */
function untouchedTime({ wall, awake, booted }: TimeSources): () => Instant {
  const start = { wall: wall(), awake: awake(), booted: booted() };
  let apart = 0;
  let slept = 0;
  const sleptUntilNow = (awakeFor: number): number => {
    const alive = booted();
    if (alive === null || start.booted === null) return 0;
    return alive - start.booted - awakeFor;
  };
  return () => {
    const awakeFor = awake() - start.awake;
    const difference = wall() - start.wall - awakeFor;
    if (Math.abs(difference - apart) > noticeableMs) {
      apart = difference;
      const found = sleptUntilNow(awakeFor);
      if (found - slept > noticeableMs) slept = found;
    }
    return Math.floor(start.wall + awakeFor + slept);
  };
}

export function createClock(sources: TimeSources = ofMachine): Clock {
  const now = untouchedTime(sources);

  function at(instant: Instant, action: () => void | Promise<void>): Cancel {
    let timer: NodeJS.Timeout;
    const arm = (): void => {
      const left = Math.max(0, instant - now());
      timer = setTimeout(fire, Math.min(left, longestTimer));
      timer.unref();
    };
    const fire = (): void => {
      if (now() < instant) arm();
      else void action();
    };
    arm();
    return () => clearTimeout(timer);
  }
  return { now, at };
}

interface Waiting {
  readonly instant: Instant;
  readonly action: () => void | Promise<void>;
}

/**
 * Stands still until it is moved. `keep` makes a new time durable before anyone can see it, so that a restart goes
 * on from there.
 */
export function createHandClock(
  start: Instant,
  keep: (now: Instant) => Promise<void>,
): HandClock {
  let current = start;
  let moving = Promise.resolve();
  const waiting = new Set<Waiting>();

  function at(instant: Instant, action: Waiting["action"]): Cancel {
    const entry = { instant, action };
    waiting.add(entry);
    if (instant <= current) queueMicrotask(() => void fireOne(entry));
    return () => waiting.delete(entry);
  }

  async function fireOne(entry: Waiting): Promise<void> {
    if (waiting.delete(entry)) await entry.action();
  }

  function earliestDue(to: Instant): Waiting | undefined {
    const due = [...waiting].filter((entry) => entry.instant <= to);
    return due.sort((a, b) => a.instant - b.instant)[0];
  }

  async function move(to: Instant): Promise<void> {
    if (to <= current) return;
    await keep(to);
    for (let next = earliestDue(to); next; next = earliestDue(to)) {
      current = Math.max(current, next.instant);
      await fireOne(next);
    }
    current = to;
  }

  return {
    now: () => current,
    at,
    moveTo(to) {
      const moved = moving.then(() => move(to));
      // A move that could not be kept must not stand in the way of the next.
      moving = moved.catch(() => undefined);
      return moved;
    },
  };
}
