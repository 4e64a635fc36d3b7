import { setTimeout as wait } from "node:timers/promises";

/** Asks again and again until there is an answer that is not null; throws after `patienceMs`, saying what it waited for. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null> | T | null,
  patienceMs = 15_000,
): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() > end)
      throw new Error(`Waited ${patienceMs} ms in vain: ${what}`);
    await wait(20);
  }
}
