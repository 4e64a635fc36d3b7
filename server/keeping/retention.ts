import type { Instant, SessionId } from "../../shared/domain/ids.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../database/database.ts";
import { sql } from "../database/schema.ts";
import { faultOf } from "../log.ts";
import type { Log } from "../log.ts";
import type { Seals } from "./seal.ts";
import type { Wiping } from "./wipe.ts";

interface Parts {
  readonly database: Database;
  readonly seals: Seals;
  readonly wiping: Wiping;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Retention {
  /** Wipes what is due, and finishes what a wipe or a close that was interrupted left behind. Never rejects. */
  sweep(): Promise<void>;
  /** Sweeps now and every night. */
  start(): Promise<void>;
}

const dayMs = 24 * 60 * 60 * 1_000;

export function createRetention(parts: Parts): Retention {
  const { clock, log } = parts;
  async function sweep(): Promise<void> {
    try {
      const count = await wipeDue(parts);
      if (count > 0) log.info("swept", { count });
    } catch (error) {
      // The next night, and the next start, try again.
      log.error("sweep failed", { fault: faultOf(error) });
    }
  }
  async function start(): Promise<void> {
    await sweep();
    clock.at(nextNight(clock.now()), start);
  }
  return { sweep, start };
}

/** Three in the morning, UTC: nobody sits in a circle then. */
function nextNight(now: Instant): Instant {
  const night = Math.floor(now / dayMs) * dayMs + dayMs / 8;
  return night > now ? night : night + dayMs;
}

async function wipeDue(parts: Parts): Promise<number> {
  const { database, seals, wiping } = parts;
  const query = sql
    .selectFrom("sessions")
    .select(["id", "status", "closedAt", "keptUntil"]);
  const rows = await database.read(query.compile());
  for (const { id, status, closedAt } of rows) {
    if (closedAt !== null) seals.wipeEvening(id);
    if (status === "reviewed") seals.settle(id);
  }
  const due = rows.filter((row) => isDue(parts, row));
  for (const { id, status } of due)
    await (status === "reviewed" && seals.has(id)
      ? forgetFacilitators(database, id)
      : wiping.wipeSession(id));
  // Also what a wipe could not push out because somebody was reading just then.
  await database.forget();
  return due.length;
}

/** Of a finished review only the report is left, which holds nobody; the organisation keeps it as long as it likes. */
async function forgetFacilitators(
  database: Database,
  sessionId: SessionId,
): Promise<void> {
  const theirs = sql
    .deleteFrom("credentials")
    .where("sessionId", "=", sessionId);
  await database.write([theirs.compile()]);
}

function isDue(
  { seals, clock }: Parts,
  { id, keptUntil }: { id: SessionId; keptUntil: Instant },
): boolean {
  return keptUntil <= clock.now() || !seals.has(id);
}
