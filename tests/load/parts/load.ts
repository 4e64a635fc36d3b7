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
  /** Changes that a screen never showed, and lines that broke. */
  readonly lost: number;
}

/** One circle of connected screens, whatever server they are connected to. */
export interface LoadedCircle {
  readonly screens: number;
  /** Changes the turn; resolves with the position that every screen must come to show. */
  press(): Promise<number>;
  /** Called for each view on each screen. */
  onView(listener: (seen: Seen) => void): void;
  /** Lines that broke. */
  broken(): number;
  close(): void;
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
  // A view may be here before the acknowledgement that says which one it is; the first one at a position counts.
  const arrived = new Map<number, Map<number, number>>();
  let bytes = 0;
  circle.onView(({ screen, position, bytes: size }) => {
    bytes += size;
    const screens = arrived.get(position) ?? new Map<number, number>();
    if (!screens.has(screen)) screens.set(screen, performance.now());
    arrived.set(position, screens);
  });
  const pressed = new Map<number, number>();
  const acknowledgement: number[] = [];
  while (performance.now() < end) {
    const since = performance.now();
    pressed.set(await circle.press(), since);
    acknowledgement.push(performance.now() - since);
    await wait(Math.max(0, since + everyMs - performance.now()));
  }
  const missing = (): number =>
    [...pressed.keys()].reduce(
      (sum, position) =>
        sum + circle.screens - (arrived.get(position)?.size ?? 0),
      0,
    );
  const patience = performance.now() + graceMs;
  while (missing() > 0 && performance.now() < patience) await wait(50);
  const delivery = [...pressed].flatMap(([position, since]) =>
    [...(arrived.get(position)?.values() ?? [])].map((at) => at - since),
  );
  return {
    delivery,
    acknowledgement,
    bytes,
    lost: missing() + circle.broken(),
  };
}

export function together(results: readonly Result[]): Result {
  const sum = (of: (result: Result) => number): number =>
    results.reduce((total, result) => total + of(result), 0);
  return {
    delivery: results.flatMap(({ delivery }) => delivery),
    acknowledgement: results.flatMap((result) => result.acknowledgement),
    bytes: sum(({ bytes }) => bytes),
    lost: sum(({ lost }) => lost),
  };
}
