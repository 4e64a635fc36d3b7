import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { limits } from "../../shared/protocol/limits.ts";
import type { RealTime } from "../clock.ts";

/** How often somebody may. Counted in this process and in real time; gone with a restart. */
export interface RateLimits {
  /**
   * A seat (or a room screen) has its own measure, not the address: 25 phones share one. `flood`: so far beyond it
   * that no person does this, and the line may be cut.
   */
  mayDo(key: string): Promise<"yes" | "tooFast" | "flood">;
  /** Seconds to wait before this address may try a code again; 0 when it may now. */
  codeWait(address: string): Promise<number>;
  /** A code was wrong. Only these count. Beyond what a whole server sees on a bad day, answers become slow. */
  wrongCode(address: string): Promise<void>;
}

const windowSeconds = limits.commandBurst / limits.commandsPerSecond;
const floodFactor = 20;
const slowMs = 1_000;

export function createRateLimits(time: RealTime): RateLimits {
  const commands = new RateLimiterMemory({
    points: limits.commandBurst,
    duration: windowSeconds,
  });
  const wrongByAddress = new RateLimiterMemory({
    points: limits.wrongCodesPerMinute,
    duration: 60,
  });
  const wrongInAll = new RateLimiterMemory({
    points: limits.joinsPerMinute,
    duration: 60,
  });

  return {
    mayDo: async (key) => {
      const over = await take(commands, key);
      if (over === null) return "yes";
      const flood = over.consumedPoints > floodFactor * limits.commandBurst;
      return flood ? "flood" : "tooFast";
    },
    codeWait: async (address) => {
      const counted = await wrongByAddress.get(address);
      if (counted === null || counted.remainingPoints > 0) return 0;
      return Math.ceil(counted.msBeforeNext / 1_000);
    },
    wrongCode: async (address) => {
      await take(wrongByAddress, address);
      if ((await take(wrongInAll, "all")) !== null) await time.wait(slowMs);
    },
  };
}

/** Null when there was room; otherwise by how much it is too many. */
async function take(
  limiter: RateLimiterMemory,
  key: string,
): Promise<RateLimiterRes | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return error;
    throw error;
  }
}
