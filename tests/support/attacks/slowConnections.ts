import { connect } from "node:net";
import type { Socket } from "node:net";
import { planEvening } from "../evening.ts";
import type { RunningServer } from "../startServer.ts";
import { until } from "../until.ts";

export interface Besieged {
  /** From a press until each other screen has the view, in milliseconds. */
  readonly delivery: readonly number[];
  /** Lines that nobody used and that the server has hung up. */
  readonly hungUp: number;
}

/** What somebody sends who only wants to hold a line. */
const ways: readonly ((host: string) => string)[] = [
  () => "",
  (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `,
  (host) =>
    `POST /api/join HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{`,
  (host) =>
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
];

interface Siege {
  readonly lines: number;
  readonly seconds: number;
}

/** So many lines that say nothing, or a letter a second; meanwhile a circle goes on. */
export async function besiege(
  server: RunningServer,
  { lines, seconds }: Siege,
): Promise<Besieged> {
  const evening = await planEvening(server);
  const lead = await evening.lead(0, "Griet");
  const people = [await evening.join("Jo"), await evening.join("An")];
  await lead.send({ type: "StartSession" });
  const { host, port } = new URL(server.url);
  const open = Array.from({ length: lines }, (_, index) =>
    slowLine(Number(port), ways[index % ways.length]?.(host) ?? ""),
  );
  await until("all lines are open", () =>
    open.every(({ connecting }) => !connecting) ? true : null,
  );
  const drip = setInterval(() => {
    for (const [index, socket] of open.entries())
      if (index % 2 === 1 && socket.writable) socket.write("x");
  }, 1_000);

  const delivery: number[] = [];
  const end = performance.now() + seconds * 1_000;
  for (let number = 0; performance.now() < end; number += 1) {
    const since = performance.now();
    const seen = people.map(
      ({ socket }) =>
        new Promise<number>((resolve) =>
          socket.once("view", () => resolve(performance.now() - since)),
        ),
    );
    await lead.send({ type: "SetPrompt", text: `Vraag ${number}` });
    delivery.push(...(await Promise.all(seen)));
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  clearInterval(drip);
  const hungUp = open.filter(({ closed }) => closed).length;
  for (const socket of open) socket.destroy();
  for (const screen of [lead, ...people]) screen.close();
  return { delivery, hungUp };
}

function slowLine(port: number, start: string): Socket {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined).resume();
  if (start !== "") socket.write(start);
  return socket;
}
