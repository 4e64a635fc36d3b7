import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planEvening } from "../support/evening.ts";
import type { Screen } from "../support/evening.ts";
import { insistent } from "../support/insistent.ts";
import { startNginx } from "../support/nginx.ts";
import type { Proxy } from "../support/nginx.ts";
import { startNodes } from "../support/nodes.ts";
import type { Nodes } from "../support/nodes.ts";
import type { RunningServer } from "../support/startServer.ts";

const backWithinMs = 5_000;

describe("two nodes behind nginx", () => {
  let all: Nodes;
  let proxy: Proxy;
  const screens: Screen[] = [];
  beforeAll(async () => {
    all = await startNodes(2);
    proxy = await startNginx(all.nodes);
  });
  afterAll(async () => {
    for (const screen of screens) screen.close();
    await proxy.remove();
    await all.remove();
  });

  async function socketsOf({ url }: RunningServer): Promise<number> {
    const text = await (await fetch(`${url}/metrics`)).text();
    return Number(/^kring_sockets (\d+)/m.exec(text)?.[1]);
  }

  it("S6 an evening stays on one node, and goes on upon the other when that is killed", async () => {
    const { organiserSecret } = all.nodes[0]!;
    const evening = await planEvening({ url: proxy.url, organiserSecret });
    const griet = await evening.lead(0, "Griet");
    screens.push(griet);
    for (const name of ["Jo", "An", "Rita"])
      screens.push(await evening.join(name));
    await griet.send({ type: "StartSession" });
    const counts = await Promise.all(all.nodes.map(socketsOf));
    expect([...counts].sort()).toEqual([0, 4]);
    const killedAt = performance.now();
    await all.nodes[counts.indexOf(4)]!.kill();
    const pressed = insistent(griet);
    expect(
      await pressed.press({ type: "SetPrompt", text: "Verder" }),
    ).toMatchObject({ ok: true });
    for (const screen of screens)
      await screen.until("it goes on", ({ phase }) =>
        JSON.stringify(phase.prompt).includes("Verder"),
      );
    expect(performance.now() - killedAt).toBeLessThan(backWithinMs);
  });
});
