import { faultOf } from "./log.ts";
import type { Log } from "./log.ts";

/** One after another, whatever became of those before; false when one of them failed. Never rejects. */
export async function endInTurn(
  log: Pick<Log, "error">,
  parts: readonly (() => unknown)[],
): Promise<boolean> {
  let clean = true;
  for (const end of parts) {
    try {
      await end();
    } catch (error) {
      clean = false;
      log.error("could not end a part", { fault: faultOf(error) });
    }
  }
  return clean;
}

/** Throws the first fault among what was waited for together. */
export function rethrow(all: readonly PromiseSettledResult<unknown>[]): void {
  for (const one of all) if (one.status === "rejected") throw one.reason;
}
