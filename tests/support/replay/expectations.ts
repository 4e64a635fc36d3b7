import { isDeepStrictEqual } from "node:util";
import type { Expectation, ExpectStep } from "./caseFile.ts";
import type { Seen } from "./driver.ts";

type Key = Exclude<keyof Expectation, "never" | "fileHas" | "fileNever">;

/** How what a screen shows is held against what is expected; anything not named here must be equal. */
const holds: { [K in Key]?: (seen: never, expected: never) => boolean } = {
  speaker: (seen: readonly string[], expected: Expectation["speaker"]) =>
    isDeepStrictEqual(seen, expected === null ? [] : [expected].flat()),
  turnLeft: (seen: number | null, expected: number | null) =>
    seen === null || expected === null
      ? seen === expected
      : Math.abs(seen - expected) <= 1,
  hadTurn: sameSet,
  listeners: sameSet,
  signals: sameSet,
  seats: (seen: Record<string, string>, expected: Record<string, string>) =>
    Object.entries(expected).every(([id, presence]) => seen[id] === presence),
};

function sameSet(
  seen: readonly string[],
  expected: readonly string[],
): boolean {
  return isDeepStrictEqual([...seen].sort(), [...expected].sort());
}

/** What does not hold on these screens, as sentences. A screen that does not show a thing is not asked about it. */
export function unmet(
  { expect }: ExpectStep,
  seen: readonly (readonly [string, Seen])[],
): string[] {
  const keys = Object.keys(expect).filter(isShown);
  const wrong = keys.flatMap((key) => unmetKey(key, expect[key], seen));
  const told = seen.flatMap(([screen, { text }]) =>
    (expect.never ?? [])
      .filter((words) => text.includes(words))
      .map((words) => `${screen} shows "${words}"`),
  );
  return [...wrong, ...told];
}

function isShown(key: string): key is Key {
  return !["never", "fileHas", "fileNever"].includes(key);
}

function unmetKey(
  key: Key,
  expected: unknown,
  seen: readonly (readonly [string, Seen])[],
): string[] {
  const showing = seen.filter(([, screen]) => screen[key] !== undefined);
  if (showing.length === 0) return [`no screen shows ${key}`];
  const matches = (holds[key] ?? isDeepStrictEqual) as (
    a: unknown,
    b: unknown,
  ) => boolean;
  return showing
    .filter(([, screen]) => !matches(screen[key], expected))
    .map(
      ([name, screen]) =>
        `${name} shows ${key} ${JSON.stringify(screen[key])} instead of ${JSON.stringify(expected)}`,
    );
}
