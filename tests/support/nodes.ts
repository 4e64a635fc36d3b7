import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "./evening.ts";
import type { Screen } from "./evening.ts";
import { startPostgres } from "./postgres.ts";
import type { Postgres } from "./postgres.ts";
import { startServer } from "./startServer.ts";
import type { RunningServer } from "./startServer.ts";

/** Several servers on one PostgreSQL, with one folder of keys. */
export interface Nodes {
  readonly engine: Postgres;
  readonly nodes: readonly RunningServer[];
  remove(): Promise<void>;
}

export async function startNodes(
  count: number,
  more: Readonly<Record<string, string>> = {},
): Promise<Nodes> {
  const engine = await startPostgres();
  const dataDir = await mkdtemp(join(tmpdir(), "kring-nodes-"));
  const variables = { ...more, DATABASE_URL: await engine.newDatabase() };
  // Together, as whatever starts them does.
  const started = await Promise.all(
    Array.from({ length: count }, () => startServer({ dataDir, variables })),
  );
  // Only one of them has the organiser's link: it goes first.
  const nodes: readonly RunningServer[] = started.sort(
    (a, b) => b.organiserSecret.length - a.organiserSecret.length,
  );
  return {
    engine,
    nodes,
    async remove() {
      for (const node of nodes) await node.remove();
      await engine.remove();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same browser over another node: its cookie says the same there. */
export function viaNode(
  { url }: RunningServer,
  screen: Screen,
): Promise<Screen> {
  const { as, session } = screen.view();
  return connect({ ...screen.device, url }, session.id, as);
}
