import type { Cancel, Clock } from "../../server/clock.ts";

/** The time of the world; it survives every server. */
export interface WorldTime {
  now: number;
}

interface Waiting {
  readonly instant: number;
  readonly action: () => void | Promise<void>;
}

/** One server's clock. What is due fires when the simulation says so: a busy machine is late. */
export class SimClock implements Clock {
  readonly #time: WorldTime;
  readonly #waiting = new Set<Waiting>();

  constructor(time: WorldTime) {
    this.#time = time;
  }

  now(): number {
    return this.#time.now;
  }

  at(instant: number, action: Waiting["action"]): Cancel {
    const entry = { instant, action };
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  }

  isDue(): boolean {
    return this.#earliest() !== undefined;
  }

  fireOne(): void {
    const due = this.#earliest();
    if (due !== undefined && this.#waiting.delete(due)) void due.action();
  }

  #earliest(): Waiting | undefined {
    return [...this.#waiting]
      .filter(({ instant }) => instant <= this.#time.now)
      .sort((a, b) => a.instant - b.instant)[0];
  }
}
