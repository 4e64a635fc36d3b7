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
  /**
   * Looks a code up for this address, one at a time, so that guesses sent at once are counted like any others; null
   * for a wrong one. Only these count.
   */
  tryCode<Found>(
    address: string,
    lookUp: () => Promise<Found | null>,
  ): Promise<CodeTried<Found>>;
  /** After a wrong code: beyond what a whole server sees on a bad day, answers become slow. */
  slowDown(): Promise<void>;
}

/** `waitSeconds`: this address has guessed too often, and nothing was looked up. */
export type CodeTried<Found> =
  { readonly found: Found | null } | { readonly waitSeconds: number };

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

  const inTurn = oneByOne();

  return {
    mayDo: async (key) => {
      const over = await take(commands, key);
      if (over === null) return "yes";
      const flood = over.consumedPoints > floodFactor * limits.commandBurst;
      return flood ? "flood" : "tooFast";
    },
    tryCode: (address, lookUp) =>
      inTurn(address, async () => {
        const counted = await wrongByAddress.get(address);
        if (counted !== null && counted.remainingPoints <= 0)
          return { waitSeconds: Math.ceil(counted.msBeforeNext / 1_000) };
        const found = await lookUp();
        if (found === null) await take(wrongByAddress, address);
        return { found };
      }),
    slowDown: async () => {
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

/** Runs what is asked under one key one after another; what fails holds nobody up. */
function oneByOne() {
  const last = new Map<string, Promise<unknown>>();
  return <Done>(key: string, task: () => Promise<Done>): Promise<Done> => {
    const turn = (last.get(key) ?? Promise.resolve()).then(task, task);
    last.set(key, turn);
    const forget = (): void => {
      if (last.get(key) === turn) last.delete(key);
    };
    turn.then(forget, forget);
    return turn;
  };
}
