/**
 * Builds the client and the server when a source is newer than the last build. Plain JavaScript, because it
 * runs before anything is built; with nothing changed it takes a few milliseconds.
 */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const stamp = join(root, "dist/built");
const sources = [
  "client",
  "server",
  "shared",
  "vite.config.ts",
  "package-lock.json",
];

/** Folders count too: a file that was taken away changes only its folder. */
function newest(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(join(path, name))),
    entry.mtimeMs,
  );
}

function run(step, args) {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const done = spawnSync(
    process.execPath,
    [vite, "build", "--logLevel", "warn", ...args],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, NODE_ENV: "production" },
    },
  );
  if (done.status === 0) return;
  process.stderr.write(
    `${done.stdout}${done.stderr}Building the ${step} failed.\n`,
  );
  process.exit(1);
}

const started = new Date();
const changed = Math.max(...sources.map((name) => newest(join(root, name))));
if (!existsSync(stamp) || statSync(stamp).mtimeMs < changed) {
  process.stdout.write("Building Kring…\n");
  run("client", []);
  run("server", ["--ssr"]);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, "");
  // What was saved while the build ran is newer than it.
  utimesSync(stamp, started, started);
}
