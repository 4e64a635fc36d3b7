import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./until.ts";

const shipped = join(import.meta.dirname, "../../server/deploy/nginx.conf");

/** Debian's nginx with the configuration that is shipped, before these nodes, on loopback. */
export interface Proxy {
  readonly url: string;
  remove(): Promise<void>;
}

export async function startNginx(
  nodes: readonly { readonly url: string }[],
): Promise<Proxy> {
  const folder = await mkdtemp(join(tmpdir(), "kring-nginx-"));
  const port = await freePort();
  const conf = join(folder, "nginx.conf");
  await writeFile(conf, await configuration(nodes, { folder, port }));
  const args = ["-p", folder, "-c", conf, "-g", "daemon off;"];
  const child = spawn("nginx", args, { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  await until("nginx answers", async () => {
    if (child.exitCode !== null) throw new Error("nginx stopped.");
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    return answer?.ok === true ? true : null;
  });
  return {
    url,
    async remove() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As shipped, but for the names of the nodes and where it listens and writes. */
async function configuration(
  nodes: readonly { readonly url: string }[],
  { folder, port }: { folder: string; port: number },
): Promise<string> {
  const text = await readFile(shipped, "utf8");
  const line = /( *server )one:3000(.*\n) *server two:3000.*\n/;
  if (!line.test(text)) throw new Error("The shipped nodes are not found.");
  return text
    .replace(line, (_lines, before: string, after: string) =>
      nodes.map(({ url }) => before + new URL(url).host + after).join(""),
    )
    .replace("listen 8080", `listen 127.0.0.1:${port}`)
    .replaceAll("/tmp/nginx", join(folder, "nginx"));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
