/** The load that both servers get: so many circles of so many sockets, a turn change in each every so often. */
export interface Load {
  readonly circles: number;
  readonly people: number;
  readonly seconds: number;
  readonly everyMs: number;
}

export interface Result {
  /** From the press until each of the circle's screens has the new view. */
  readonly delivery: readonly number[];
  /** From the press until it is acknowledged. */
  readonly acknowledgement: readonly number[];
  /** What all phones received, in bytes, and how many views that was. */
  readonly bytes: number;
  /** Changes that a screen never showed, and those that were stored in the place of another. */
  readonly lost: number;
  /** Lines that broke, and how long each was away: until its screen showed what was acknowledged before. */
  readonly breaks: number;
  readonly back: readonly number[];
  readonly circles: readonly {
    readonly fell: boolean;
    readonly delivery: readonly number[];
  }[];
}

/** One circle of connected screens, whatever server they are connected to. */
export interface LoadedCircle {
  readonly screens: number;
  /** Changes the turn; resolves with the position that every screen must come to show. */
  press(): Promise<number>;
  /** Called for each view on each screen. */
  onView(listener: (seen: Seen) => void): void;
  /** Lines that broke, by screen, and when. */
  broken(): readonly Break[];
  close(): void;
}

interface Break {
  readonly screen: number;
  readonly at: number;
}

export interface Seen {
  readonly screen: number;
  readonly position: number;
  readonly bytes: number;
}

const graceMs = 5_000;

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** Presses for as long as the load says; the circles start spread over the interval. */
export async function runLoad(
  load: Load,
  circles: readonly LoadedCircle[],
): Promise<Result> {
  const end = performance.now() + load.seconds * 1_000;
  const results = await Promise.all(
    circles.map(async (circle, index) => {
      await wait((index * load.everyMs) / circles.length);
      return loadCircle(circle, load.everyMs, end);
    }),
  );
  return together(results);
}

async function loadCircle(
  circle: LoadedCircle,
  everyMs: number,
  end: number,
): Promise<Result> {
  const arrivals = new Arrivals(circle);
  const pressed = new Map<number, number>();
  let doubled = 0;
  const acknowledgement: number[] = [];
  while (performance.now() < end) {
    const since = performance.now();
    const position = await circle.press();
    if (pressed.has(position)) doubled += 1;
    pressed.set(position, since);
    acknowledgement.push(performance.now() - since);
    await wait(Math.max(0, since + everyMs - performance.now()));
  }
  const missing = (): number =>
    [...pressed.keys()].reduce(
      (sum, position) => sum + circle.screens - arrivals.of(position).length,
      0,
    );
  const patience = performance.now() + graceMs;
  while (missing() > 0 && performance.now() < patience) await wait(50);
  const delivery = [...pressed].flatMap(([position, since]) =>
    arrivals.of(position).map((at) => at - since),
  );
  const breaks = circle.broken();
  return {
    ...{ delivery, acknowledgement },
    bytes: arrivals.bytes,
    lost: missing() + doubled,
    breaks: breaks.length,
    back: breaks.map(({ screen, at }) => arrivals.next(screen, at) - at),
    circles: [{ fell: breaks.length > 0, delivery }],
  };
}

/** When each screen showed what. A view is whole: one that is newer shows what an older one would have. */
class Arrivals {
  bytes = 0;
  readonly #seen: { readonly position: number; readonly at: number }[][];

  constructor(circle: LoadedCircle) {
    this.#seen = Array.from({ length: circle.screens }, () => []);
    circle.onView(({ screen, position, bytes }) => {
      this.bytes += bytes;
      this.#seen[screen]?.push({ position, at: performance.now() });
    });
  }

  /** One time for each screen that showed it. */
  of(position: number): number[] {
    return this.#seen.flatMap((views) => {
      const first = views.find((view) => view.position >= position);
      return first === undefined ? [] : [first.at];
    });
  }

  /** When this screen was right again after `at`; never is infinitely late. */
  next(screen: number, at: number): number {
    const views = this.#seen.flat();
    const before = views.filter((view) => view.at <= at);
    const newest = Math.max(0, ...before.map(({ position }) => position));
    const right = this.#seen[screen]?.find(
      (view) => view.at > at && view.position >= newest,
    );
    return right?.at ?? Infinity;
  }
}

export function together(results: readonly Result[]): Result {
  const sum = (of: (result: Result) => number): number =>
    results.reduce((total, result) => total + of(result), 0);
  return {
    delivery: results.flatMap(({ delivery }) => delivery),
    acknowledgement: results.flatMap((result) => result.acknowledgement),
    bytes: sum(({ bytes }) => bytes),
    lost: sum(({ lost }) => lost),
    breaks: sum(({ breaks }) => breaks),
    back: results.flatMap(({ back }) => back),
    circles: results.flatMap(({ circles }) => circles),
  };
}
