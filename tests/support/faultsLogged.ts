import type { RunningServer } from "./startServer.ts";

const fault = /"level":(50|60)|Unhandled|Error/;

/** Lines of the server's output that tell of something that should not happen, shortened. */
export function faultsLogged(server: RunningServer): string[] {
  const lines = server.output().split("\n");
  return lines
    .filter((line) => fault.test(line))
    .map((line) => line.slice(0, 500));
}
