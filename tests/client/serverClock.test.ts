import { describe, expect, it } from "vitest";
import { createServerClock } from "../../client/connection/serverClock.ts";

/** A local clock and a server clock that both run, with ways there and back of chosen lengths. */
function world(ways: readonly (readonly [number, number])[]) {
  const state = { local: 1_000, ahead: 50_000, runs: true, asked: 0 };
  const started = state.local + state.ahead;
  const ask = () => {
    const [there, back] = ways[state.asked++] ?? [5, 5];
    state.local += there;
    const serverTime = state.runs ? state.local + state.ahead : started;
    state.local += back;
    return Promise.resolve(serverTime);
  };
  const clock = createServerClock({ ask, local: () => state.local });
  return { state, clock, started };
}

describe("the server's clock on a screen", () => {
  it("takes the answer with the shortest way", async () => {
    const { state, clock } = world([
      [400, 20],
      [10, 10],
      [30, 300],
    ]);
    await clock.synchronise();
    expect(clock.now()).toBe(state.local + state.ahead);
    expect(state.asked).toBe(8);
  });

  it("runs on between two questions", async () => {
    const { state, clock } = world([]);
    await clock.synchronise();
    const before = clock.now();
    state.local += 7_000;
    expect(clock.now() - before).toBe(7_000);
  });

  it("is set at once by a view when the phone slept", async () => {
    const { state, clock } = world([]);
    await clock.synchronise();
    clock.noticed(state.local + state.ahead + 600_000);
    expect(clock.now()).toBe(state.local + state.ahead + 600_000);
  });

  it("is not moved by the time a view was on its way", async () => {
    const { state, clock } = world([]);
    await clock.synchronise();
    const before = clock.now();
    clock.noticed(state.local + state.ahead - 300);
    expect(clock.now()).toBe(before);
  });

  it("stands still while the server's stands still, and moves with its views", async () => {
    const { state, clock, started } = world([]);
    state.runs = false;
    await clock.synchronise();
    state.local += 5_000;
    expect(clock.now()).toBe(started);
    clock.noticed(started + 40_000);
    expect(clock.now()).toBe(started + 40_000);
  });

  it("keeps what it had when the link is lost half-way", async () => {
    let answers = 0;
    const clock = createServerClock({
      local: () => 0,
      ask: () => Promise.resolve(answers++ < 3 ? 9_000 : null),
    });
    clock.noticed(5_000);
    await clock.synchronise();
    expect(clock.now()).toBe(5_000);
  });
});
