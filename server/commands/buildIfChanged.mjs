/**
 * Builds the client and the server when a source is newer than the last build. Plain JavaScript, because it
 * runs before anything is built; with nothing changed it takes a few milliseconds.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const dist = join(root, "dist");
const stamp = join(dist, "built");
const sources = [
  "client",
  "server",
  "shared",
  "vite.config.ts",
  "package-lock.json",
];
const eveningMs = 24 * 60 * 60 * 1000;

/** Folders count too: a file that was taken away changes only its folder. */
function newest(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(join(path, name))),
    entry.mtimeMs,
  );
}

/** Aside first, then into its place at once: nobody ever meets half a build. */
function build(part, args) {
  const made = join(dist, `${part}-${process.pid}`);
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const done = spawnSync(
    process.execPath,
    [vite, "build", "--logLevel", "warn", "--outDir", made, ...args],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, NODE_ENV: "production" },
    },
  );
  if (done.status !== 0) {
    rmSync(made, { recursive: true, force: true });
    process.stderr.write(`${done.stdout}${done.stderr}`);
    process.stderr.write(`Building the ${part} failed.\n`);
    process.exit(1);
  }
  const place = join(dist, part);
  const old = join(dist, `${part}-old-${process.pid}`);
  if (existsSync(place)) {
    keepForOpenPages(join(place, "assets"), join(made, "assets"));
    renameSync(place, old);
  }
  renameSync(made, place);
  rmSync(old, { recursive: true, force: true });
}

/** A phone in the middle of an evening may still ask for a part of the build that it began with. */
function keepForOpenPages(from, to) {
  if (!existsSync(from)) return;
  for (const name of readdirSync(from)) {
    const file = join(from, name);
    const recent = Date.now() - statSync(file).mtimeMs < eveningMs;
    if (recent && !existsSync(join(to, name)))
      cpSync(file, join(to, name), { preserveTimestamps: true });
  }
}

const started = new Date();
const changed = Math.max(...sources.map((name) => newest(join(root, name))));
if (!existsSync(stamp) || statSync(stamp).mtimeMs < changed) {
  process.stdout.write("Building Kring…\n");
  mkdirSync(dist, { recursive: true });
  build("client", []);
  build("server", ["--ssr"]);
  writeFileSync(stamp, "");
  // What was saved while the build ran is newer than it.
  utimesSync(stamp, started, started);
}
