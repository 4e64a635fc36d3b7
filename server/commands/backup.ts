/** `npm run backup`: a copy of the database into BACKUP_DIR. The server may be running. */
import { join } from "node:path";
import { openClock } from "../openClock.ts";
import { readConfig } from "../config.ts";
import { backUp } from "../keeping/backups.ts";
import { refusePostgres, runCommand } from "../runCommand.ts";

await runCommand(async () => {
  const config = readConfig(process.env, []);
  refusePostgres(config);
  const { dataDir, backupDir, testClock } = config;
  const { clock } = openClock(testClock, join(dataDir, "test-clock"));
  const folder = backupDir ?? join(dataDir, "backups");
  const file = await backUp(join(dataDir, "kring.sqlite"), folder, clock.now());
  console.log(`Copied to ${file}.`);
  console.log(
    "Without the keys it opens nothing: see KEYS_COPY_DIR in the README.",
  );
});
