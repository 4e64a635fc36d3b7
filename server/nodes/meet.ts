import { realTime } from "../clock.ts";
import type { Config } from "../config.ts";
import { CannotOpen } from "../database/cannotOpen.ts";
import { listenToPostgres } from "../database/postgresNotices.ts";
import type { Notices } from "../database/postgresNotices.ts";
import type { Log } from "../log.ts";
import { createNeighbours, heartbeatMs } from "./neighbours.ts";
import type { Hearing, Neighbours } from "./neighbours.ts";

interface Parts {
  readonly config: Config;
  readonly log: Log;
  readonly hearing: Hearing;
}

/** Begins to listen to the others on the same PostgreSQL; null for a process with a database of its own. */
export async function meetNeighbours(
  { config, log, hearing }: Parts,
  nodes: { neighbours: Neighbours },
): Promise<Notices | null> {
  const { databaseUrl: url } = config;
  if (url === null) return null;
  let line: Notices | null = null;
  const say = (words: string): void => line?.say(words);
  const { neighbours, heard, beat } = createNeighbours(say, hearing, realTime);
  const missed = (): void => {
    hearing.lookAround();
    hearing.lookAtBoards();
  };
  try {
    line = await listenToPostgres({ url, log, time: realTime, heard, missed });
  } catch {
    throw new CannotOpen("The database at DATABASE_URL hung up.");
  }
  nodes.neighbours = neighbours;
  realTime.every(heartbeatMs, beat);
  await neighbours.meet();
  return line;
}
