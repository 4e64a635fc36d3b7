import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Instant } from "../../shared/domain/ids.ts";
import type { Clock } from "../clock.ts";
import { copySqlite } from "../database/sqliteCopy.ts";
import { faultOf } from "../log.ts";
import type { Log } from "../log.ts";

const kept = 14;
const named = /^kring-\d{8}T\d{6}Z\.sqlite$/;

/**
 * Copies the database into a folder under the time it was made, and lets the oldest go; the name of the file. A copy
 * holds sealed bytes only: without today's keys it opens nothing, and never what was wiped since.
 */
export async function backUp(
  database: string,
  folder: string,
  at: Instant,
): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const time = new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const file = join(folder, `kring-${time}.sqlite`);
  await copySqlite(database, file);
  const all = readdirSync(folder).filter((name) => named.test(name));
  for (const old of all.sort().slice(0, -kept)) rmSync(join(folder, old));
  return file;
}

interface Nightly {
  readonly database: string;
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
}

const dayMs = 24 * 60 * 60 * 1_000;

/** A copy each night at four, UTC, after what was due that night was wiped. A night that fails is said and passed over. */
export function backUpEachNight(parts: Nightly): void {
  const { database, folder, clock, log } = parts;
  const night = Math.floor(clock.now() / dayMs) * dayMs + dayMs / 6;
  const next = night > clock.now() ? night : night + dayMs;
  clock.at(next, async () => {
    try {
      await backUp(database, folder, clock.now());
      log.info("backed up");
    } catch (error) {
      log.error("backup failed", { fault: faultOf(error) });
    }
    backUpEachNight(parts);
  });
}
