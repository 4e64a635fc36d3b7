import { execFile } from "node:child_process";
import { chown, mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);

/** A throw-away engine on loopback. */
export interface Postgres {
  /** A new empty database in it. */
  newDatabase(): Promise<string>;
  /** SIGQUIT to the postmaster, as when the machine goes down: no checkpoint, lines cut. */
  crash(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

const debian = "/usr/lib/postgresql";

async function binaries(): Promise<string> {
  const versions = (await readdir(debian)).map(Number).sort((a, b) => b - a);
  return join(debian, String(versions[0]), "bin");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve()),
  );
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** The engine refuses to run as root. */
async function ordinaryUser(): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const id = async (flag: string): Promise<number> =>
    Number((await run("id", [flag, "nobody"])).stdout);
  return { uid: await id("-u"), gid: await id("-g") };
}

export async function startPostgres(): Promise<Postgres> {
  const bin = await binaries();
  const folder = await mkdtemp(join(tmpdir(), "kring-pg-"));
  const user = await ordinaryUser();
  if (user.uid !== undefined) await chown(folder, user.uid, user.gid ?? 0);
  const data = join(folder, "data");
  const port = await freePort();
  const as = { ...user, cwd: folder };
  const initdb = ["-D", data, "-U", "kring", "-A", "trust", "-E", "UTF8"];
  await run(join(bin, "initdb"), [...initdb, "--no-locale"], as);
  const options = `-h 127.0.0.1 -p ${port} -k ${folder}`;
  const control = (...more: string[]) =>
    run(
      join(bin, "pg_ctl"),
      ["-D", data, "-w", "-l", join(folder, "log"), ...more],
      as,
    );
  const start = async (): Promise<void> => {
    await control("start", "-o", options);
  };
  await start();
  const url = (name: string): string =>
    `postgres://kring@127.0.0.1:${port}/${name}`;
  let count = 0;
  return {
    start,
    async newDatabase() {
      const name = `kring${++count}`;
      const client = new pg.Client({ connectionString: url("postgres") });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return url(name);
    },
    crash: async () => {
      await control("stop", "-m", "immediate");
    },
    async remove() {
      await control("stop", "-m", "immediate").catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
