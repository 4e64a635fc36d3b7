import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const own = join(root, `dist/test-${process.pid}`);

/**
 * Tests over the wire and in browsers run what is shipped: the built server and the built client. From a copy, because
 * a build that someone makes meanwhile would pull the files from under a running server.
 */
export function setup(): () => void {
  const build = join(root, "server/commands/buildIfChanged.mjs");
  execFileSync(process.execPath, [build], { stdio: "inherit" });
  for (const part of ["server", "client"])
    cpSync(join(root, "dist", part), join(own, part), { recursive: true });
  process.env["KRING_BUILD"] = own;
  return () => rmSync(own, { recursive: true, force: true });
}
