/** The load that both servers get: so many circles of so many sockets, a turn change in each every two seconds. */
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
  /** What one phone received for one turn change, in bytes. */
  readonly bytes: number;
}

/** One circle of connected screens, whatever server they are connected to. */
export interface LoadedCircle {
  readonly screens: number;
  /** Changes the turn; resolves with the position that every screen must come to show. */
  press(): Promise<number>;
  /** Called for each view on each screen. */
  onView(listener: (position: number) => void): void;
  /** All bytes that all its screens have received. */
  received(): number;
  close(): void;
}

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** Presses for as long as the load says; the circles start spread over the interval. */
export async function runLoad(
  load: Load,
  circles: readonly LoadedCircle[],
): Promise<Result> {
  const delivery: number[] = [];
  const acknowledgement: number[] = [];
  const end = performance.now() + load.seconds * 1_000;
  let presses = 0;
  const before = receivedBy(circles);
  await Promise.all(
    circles.map(async (circle, index) => {
      const pressed: number[] = [];
      // A view may be here before the acknowledgement: they are matched by order, one press at a time.
      circle.onView(() => {
        const since = pressed.at(-1);
        if (since !== undefined) delivery.push(performance.now() - since);
      });
      await wait((index * load.everyMs) / circles.length);
      while (performance.now() < end) {
        const next = performance.now() + load.everyMs;
        presses += 1;
        pressed.push(performance.now());
        await circle.press();
        acknowledgement.push(performance.now() - (pressed.at(-1) ?? 0));
        await wait(Math.max(0, next - performance.now()));
      }
    }),
  );
  const screens = circles[0]?.screens ?? 1;
  const bytes = (receivedBy(circles) - before) / (presses * screens);
  return { delivery, acknowledgement, bytes };
}

function receivedBy(circles: readonly LoadedCircle[]): number {
  return circles.reduce((sum, circle) => sum + circle.received(), 0);
}
