import { createHash } from "node:crypto";
import {
  openSync,
  closeSync,
  existsSync,
  readFileSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { planEvening } from "../evening.ts";
import { refusedStart } from "../startServer.ts";
import type { RunningServer } from "../startServer.ts";

export interface DamagedFile {
  readonly code: number | null;
  readonly output: string;
  /** Names of the database's files that the start changed. */
  readonly changed: readonly string[];
}

const parts = ["kring.sqlite", "kring.sqlite-wal"];

/**
 * A server with an evening ends (`how`), something writes over the middle of its database file, and it is started
 * again. What the log of a killed server still held must be left there too.
 */
export async function damageAndStart(
  server: RunningServer,
  how: "kill" | "stop",
): Promise<DamagedFile> {
  const evening = await planEvening(server);
  const lead = await evening.lead(0, "Griet");
  for (let number = 0; number < 8; number += 1)
    await evening.join(`Jo ${number}`);
  await lead.send({ type: "StartSession" });
  lead.close();
  // The clean end brings all of it into the file.
  await server.stop();
  await server.start();
  await planEvening(server);
  await server[how]();
  overwrite(join(server.dataDir, "kring.sqlite"));
  const before = hashes(server.dataDir);
  const { code, output } = await refusedStart(server.dataDir);
  const after = hashes(server.dataDir);
  const changed = parts.filter((name) => before.get(name) !== after.get(name));
  return { code, output, changed };
}

/** All but the first page, where it says that it is a database. */
function overwrite(file: string): void {
  const { size } = statSync(file);
  const descriptor = openSync(file, "r+");
  for (let at = 4_096; at + 512 < size; at += 4_096)
    writeSync(descriptor, Buffer.alloc(512, 0xa5), 0, 512, at);
  closeSync(descriptor);
}

/** A log that is empty is as good as none. */
function hashes(folder: string): Map<string, string> {
  return new Map(
    parts.map((name) => {
      const path = join(folder, name);
      const bytes = existsSync(path) ? readFileSync(path) : "";
      return [name, createHash("sha256").update(bytes).digest("hex")];
    }),
  );
}
