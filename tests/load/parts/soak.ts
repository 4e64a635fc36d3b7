import { readdir } from "node:fs/promises";
import { planEvening } from "../../support/evening.ts";
import { startServer } from "../../support/startServer.ts";
import type { RunningServer } from "../../support/startServer.ts";
import { until } from "../../support/until.ts";
import { atMost } from "./marks.ts";
import type { Mark } from "./marks.ts";

const people = 12;

interface Held {
  readonly handles: number;
  readonly memoryMb: number;
}

/** Evenings that begin and end, with people who come and go, for so many minutes; what the server holds on to. */
export async function soak(minutes: number): Promise<Mark[]> {
  const server = await startServer({ variables: { LOG_LEVEL: "error" } });
  const held: Held[] = [];
  const end = performance.now() + minutes * 60_000;
  while (performance.now() < end) {
    await evening(server);
    held.push(await heldBy(server));
  }
  await server.remove();
  const warm = held.slice(Math.floor(held.length / 3));
  const half = Math.floor(warm.length / 2);
  const [early, late] = [warm.slice(0, half), warm.slice(half)];
  const more = (of: keyof Held): number => mean(late, of) - mean(early, of);
  const what = `soak of ${minutes} min, ${held.length} evenings:`;
  return [
    atMost({ what: `${what} more handles`, digits: 1 }, more("handles"), 2),
    atMost(
      { what: `${what} more memory`, unit: " MB", digits: 1 },
      more("memoryMb"),
      10,
    ),
  ];
}

async function evening(server: RunningServer): Promise<void> {
  const planned = await planEvening(server);
  const lead = await planned.lead(0, "Griet");
  await lead.send({ type: "StartSession" });
  const screens = [];
  for (let number = 0; number < people; number += 1)
    screens.push(await planned.join(`Jo ${number}`));
  for (const [number, screen] of screens.entries()) {
    if (number % 3 === 0) screen.socket.disconnect().connect();
    if (number % 3 === 1) await screen.send({ type: "LeaveSession" });
    await lead.send({ type: "GiveTurn", seatId: screen.seatId });
    await lead.send({ type: "NextTurn" });
  }
  await lead.send({ type: "CloseSession" });
  await until("it is over", () => lead.ended());
  for (const screen of [lead, ...screens]) screen.close();
  await planned.organiser.must("DELETE", planned.path);
}

async function heldBy(server: RunningServer): Promise<Held> {
  const handles = (await readdir(`/proc/${server.pid()}/fd`)).length;
  return { handles, memoryMb: await server.memoryMb() };
}

function mean(all: readonly Held[], of: keyof Held): number {
  const sum = all.reduce((total, one) => total + one[of], 0);
  return sum / Math.max(1, all.length);
}
