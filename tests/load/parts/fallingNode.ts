/** Three nodes on one PostgreSQL under a full load, each circle on one of them; then one of the three is killed. */
import { setTimeout as wait } from "node:timers/promises";
import { startNginx } from "../../support/nginx.ts";
import { startNodes } from "../../support/nodes.ts";
import type { Nodes } from "../../support/nodes.ts";
import { startGenerators } from "./generators.ts";
import type { Load, Result } from "./load.ts";
import { atMost, exactly } from "./marks.ts";
import type { Mark } from "./marks.ts";
import { header, measured, row } from "./measures.ts";
import { metricsOf } from "./sizes.ts";

const nodeCount = 3;
const everyMs = 2_000;

export async function fallingNode(
  circles: number,
  seconds: number,
): Promise<Mark[]> {
  const load = { circles, people: 25, seconds, everyMs };
  const all = await startNodes(nodeCount, { LOG_LEVEL: "error" });
  try {
    const whole = await play(all, load);
    const fallen = await play(all, load, (seconds * 1_000) / 2);
    console.log(
      [
        header,
        row("delivery, all nodes there", measured(whole.delivery)),
        row("delivery, others, one node killed", measured(calm(fallen))),
        row("phones back", measured(fallen.back)),
      ].join("\n"),
    );
    return marksOf(whole, fallen, load);
  } finally {
    await all.remove();
  }
}

/** What the circles saw whose node stayed. */
const calm = ({ circles }: Result): number[] =>
  circles.flatMap((circle) => (circle.fell ? [] : circle.delivery));

function marksOf(whole: Result, fallen: Result, load: Load): Mark[] {
  const sockets = load.circles * load.people;
  const what = `${nodeCount} nodes, ${sockets} sockets:`;
  const worst = (times: readonly number[]): number => Math.max(...times);
  const hit = fallen.circles.filter(({ fell }) => fell).length;
  const ms = (name: string) => ({ what: `${what} ${name}`, unit: " ms" });
  return [
    atMost(ms("delivery p99"), measured(whole.delivery).p99, 250),
    exactly(`${what} views lost, lines broken`, whole.lost + whole.breaks, 0),
    exactly(`${what} one killed, circles were on it`, hit > 0, true),
    exactly(`${what} one killed, acknowledged and lost`, fallen.lost, 0),
    atMost(ms("one killed, other circles at worst"), worst(calm(fallen)), 500),
    atMost(ms("one killed, phones back at worst"), worst(fallen.back), 5_000),
  ];
}

async function play(
  { nodes }: Nodes,
  load: Load,
  killAfterMs?: number,
): Promise<Result> {
  const proxy = await startNginx(nodes);
  const organiserSecret = nodes[0]?.organiserSecret ?? "";
  const server = { url: proxy.url, organiserSecret, comesBack: true };
  const generators = startGenerators(load, server);
  try {
    await generators.ready();
    const result = generators.run();
    if (killAfterMs !== undefined) {
      await wait(killAfterMs);
      await busiest(nodes).then((node) => node.kill());
    }
    return await result;
  } finally {
    generators.stop();
    await proxy.remove();
  }
}

async function busiest(nodes: Nodes["nodes"]) {
  const counted = await Promise.all(
    nodes.map(async (node) => ({
      node,
      sockets: (await metricsOf(node.url))("kring_sockets"),
    })),
  );
  const [most] = counted.sort((a, b) => b.sockets - a.sockets);
  if (most === undefined) throw new Error("There is no node.");
  return most.node;
}
