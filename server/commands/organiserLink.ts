/** `node dist/server/organiserLink.js`: a new organiser link in the place of a lost one. The server may be running. */
import { join } from "node:path";
import { Credentials } from "../access/credentials.ts";
import { Organisations } from "../access/organisations.ts";
import { readConfig } from "../config.ts";
import type { Config } from "../config.ts";
import { CannotOpen } from "../database/cannotOpen.ts";
import { createLog } from "../log.ts";
import { openClock } from "../openClock.ts";
import { runCommand } from "../runCommand.ts";
import { openDatabase } from "../storage.ts";
import { addressOf } from "../welcome.ts";

async function newOrganiserLink(config: Config): Promise<string | null> {
  const clockFile = join(config.dataDir, "test-clock");
  const { clock } = openClock(config.testClock, clockFile);
  const database = await openDatabase(config, createLog("error"));
  try {
    const credentials = new Credentials(database, clock);
    const organisations = new Organisations(database, credentials, clock);
    const organisation = await organisations.first();
    if (organisation === null) return null;
    const secret = await organisations.newLink(organisation.id);
    const address = config.publicUrl ?? addressOf(config);
    return `${address}/organise#${secret}`;
  } finally {
    await database.close();
  }
}

await runCommand(async () => {
  const link = await newOrganiserLink(readConfig(process.env, []));
  if (link === null)
    throw new CannotOpen(
      "There is no organisation yet: start the server first.",
    );
  console.log("The new organiser link. The old one, and every browser");
  console.log("that used it, no longer works:");
  console.log(`  ${link}`);
});
