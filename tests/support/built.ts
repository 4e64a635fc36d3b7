import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Tests over the wire and in browsers run what is shipped: the built server and the built client. */
export function setup(): void {
  const build = join(
    import.meta.dirname,
    "../../server/commands/buildIfChanged.mjs",
  );
  execFileSync(process.execPath, [build], { stdio: "inherit" });
}
