import { once } from "node:events";
import { WebSocket } from "ws";
import { planEvening } from "../evening.ts";
import type { Screen } from "../evening.ts";
import type { RunningServer } from "../startServer.ts";
import { until } from "../until.ts";

export interface DeafReader {
  readonly cut: boolean;
  /** Whether every screen that reads shows the newest position in the end. */
  readonly othersRight: boolean;
  readonly moreMemoryMb: number;
}

const people = 30;

/** A screen that takes nothing off its line, while a full circle presses as fast as it may. */
export async function besideDeafReader(
  server: RunningServer,
): Promise<DeafReader> {
  const evening = await planEvening(server);
  const lead = await evening.lead(0, "Griet");
  const screens: Screen[] = [lead];
  const name = (index: number): string => `${index} ${"é".repeat(25)}`;
  for (let index = 0; index < people; index += 1)
    screens.push(await evening.join(name(index)));
  await lead.send({ type: "StartSession" });
  const deaf = await openDeaf(screens.at(-1)!, evening.planned.sessionId);
  const before = await server.memoryMb();

  let over = false;
  const pressing = screens.slice(1).map(async (screen) => {
    for (let on = true; !over; on = !on) {
      await screen.send({ type: "SetListening", on });
      await new Promise((resolve) => setTimeout(resolve, 110));
    }
  });
  const wasCut = (): true | null =>
    server.output().includes("reader cut") ? true : null;
  const cut = await until("it is cut", wasCut, 60_000).catch(() => false);
  over = true;
  await Promise.all(pressing);
  const moreMemoryMb = (await server.memoryMb()) - before;
  const newest = Math.max(...screens.map((screen) => screen.view().position));
  const othersRight = await Promise.all(
    screens.map((screen) =>
      screen.until("it is right", ({ position }) => position >= newest),
    ),
  ).then(
    () => true,
    () => false,
  );
  deaf.terminate();
  for (const screen of screens) screen.close();
  return { cut, othersRight, moreMemoryMb };
}

async function openDeaf(
  { device }: Screen,
  sessionId: string,
): Promise<WebSocket> {
  const address = `${device.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket&session=${sessionId}&as=participant`;
  const headers = { cookie: device.cookies(), origin: device.url };
  const socket = new WebSocket(address, { headers });
  socket.on("error", () => undefined);
  let heard = "";
  socket.on("message", (data: Buffer) => (heard += data.toString()));
  await once(socket, "open");
  socket.send("40");
  await until("it is sent a view", () =>
    heard.includes('42["view"') ? true : null,
  );
  socket.pause();
  return socket;
}
