/**
 * `npm run rotate`: another master key in the place of the old one, while the server is stopped. The codes of evenings
 * that are open go on working: their fingerprints are made anew from the sealed plans.
 */
import { existsSync } from "node:fs";
import { createJoinCodes } from "../access/joinCodes.ts";
import { readConfig } from "../config.ts";
import type { Config } from "../config.ts";
import { CannotOpen } from "../database/cannotOpen.ts";
import type { Database } from "../database/database.ts";
import { sql } from "../database/schema.ts";
import { createKeyStore, KeyGone, loadMasterKey } from "../keeping/keyStore.ts";
import {
  commitRotation,
  finishRotation,
  prepareRotation,
} from "../keeping/rotation.ts";
import type { KeyFiles } from "../keeping/rotation.ts";
import { createSeals } from "../keeping/seal.ts";
import type { Seals } from "../keeping/seal.ts";
import { createLog } from "../log.ts";
import { runCommand } from "../runCommand.ts";
import { listedSession } from "../sessionStore/sealedRows.ts";
import { keyFilesOf, openDatabase } from "../storage.ts";
import { addressOf } from "../welcome.ts";

await runCommand(async () => {
  const config = readConfig(process.env, []);
  if (!existsSync(config.masterKeyFile))
    throw new CannotOpen(`There is no master key at ${config.masterKeyFile}.`);
  if (await isRunning(config))
    throw new CannotOpen("Stop the server first; it would go on with the old.");
  const database = await openDatabase(config, createLog("error"));
  try {
    await rotate(database, keyFilesOf(config));
  } finally {
    await database.close();
  }
  console.log(`A new master key is at ${config.masterKeyFile}.`);
  console.log("Put a copy of it away, and destroy every copy of the old one.");
});

async function isRunning(config: Config): Promise<boolean> {
  return fetch(`${addressOf(config)}/healthz`).then(
    () => true,
    () => false,
  );
}

async function rotate(database: Database, files: KeyFiles): Promise<void> {
  const open = await openCodes(database, files);
  const seals = sealsOf(files, prepare(files));
  const codes = createJoinCodes(database, seals);
  // Both are there for a moment: whichever key a crash leaves, each code is known.
  const claims = new Map(open.map(({ sessionId, code }) => [sessionId, code]));
  for (const [sessionId, code] of claims) await codes.claim(code, sessionId);
  commitRotation(files);
  const old = open.map(({ hash }) => hash);
  await database.write([
    sql.deleteFrom("joinCodes").where("hash", "in", old).compile(),
  ]);
}

function prepare(files: KeyFiles): Buffer {
  try {
    return prepareRotation(files);
  } catch (error) {
    if (!(error instanceof KeyGone)) throw error;
    throw new CannotOpen(
      "A key does not open with this master key. Nothing was changed.",
    );
  }
}

function sealsOf({ folder }: KeyFiles, masterKey: Buffer): Seals {
  return createSeals(createKeyStore(folder, masterKey), masterKey);
}

/** What is typed to come in, by the fingerprint it has now. */
async function openCodes(database: Database, files: KeyFiles) {
  finishRotation(files);
  const seals = sealsOf(files, loadMasterKey(files.masterKeyFile));
  const query = sql
    .selectFrom("joinCodes")
    .innerJoin("sessions", "sessions.id", "joinCodes.sessionId")
    .selectAll();
  const rows = await database.read(query.compile());
  return rows
    .filter(({ id }) => seals.has(id))
    .map(({ hash, ...row }) => {
      const { joinCode: code, sessionId } = listedSession(seals, row).record;
      return { hash, code, sessionId };
    });
}
