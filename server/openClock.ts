import { existsSync, readFileSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import type { Instant } from "../shared/domain/ids.ts";
import { createClock, createHandClock } from "./clock.ts";
import type { Clock, HandClock } from "./clock.ts";

interface OpenedClock {
  readonly clock: Clock;
  /** Null for the real one. */
  readonly byHand: HandClock | null;
}

/** The real clock, or the test clock where it stood when the server stopped. */
export function openClock(
  testClock: Instant | null,
  file: string,
): OpenedClock {
  if (testClock === null) return { clock: createClock(), byHand: null };
  const stood = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  const byHand = createHandClock(Math.max(testClock, stood), (now) =>
    keep(file, now),
  );
  return { clock: byHand, byHand };
}

/** On the disk before anyone sees it, and never half. */
async function keep(file: string, now: Instant): Promise<void> {
  const handle = await open(`${file}.new`, "w", 0o600);
  await handle.writeFile(String(now));
  await handle.sync();
  await handle.close();
  await rename(`${file}.new`, file);
}
