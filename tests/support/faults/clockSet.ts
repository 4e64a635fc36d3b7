import { planEvening } from "../evening.ts";
import type { Screen } from "../evening.ts";
import { startServer } from "../startServer.ts";
import { openWallClock } from "./wallClock.ts";

export interface ClockSet {
  /** By how much the sessions' clock, and with it the running turn, is wrong. */
  readonly turnOffMs: number;
  readonly turnKept: boolean;
  /** Whether people could go on: a seat's command, somebody who joins, a limit that lets go. */
  readonly goesOn: boolean;
}

/** The wall clock of a server is set while a turn runs: by so much, and then once more by as much the other way. */
export async function setTheClock(byMs: number): Promise<ClockSet[]> {
  const wall = openWallClock();
  const server = await startServer({ variables: wall.variables });
  try {
    const evening = await planEvening(server, {
      phases: { checkIn: { on: true } },
    });
    const lead = await evening.lead(0, "Griet");
    const jo = await evening.join("Jo");
    await lead.send({ type: "StartSession" });
    await lead.send({ type: "NextPhase" });
    await lead.send({ type: "GiveTurn", seatId: jo.seatId });
    const isTheirs = ({ turn }: { turn: unknown }): boolean => turn !== null;
    const { turn: before } = await jo.until("the turn runs", isTheirs);
    const offset = await clockOffset(jo);
    const told: ClockSet[] = [];
    for (const shift of [byMs, 0]) {
      wall.shift(shift);
      const goesOn = await canGoOn(jo, () => evening.join("An"));
      const { turn } = jo.view();
      told.push({
        turnOffMs:
          Math.abs((await clockOffset(jo)) - offset) +
          Math.abs((turn?.startedAt ?? NaN) - (before?.startedAt ?? NaN)),
        turnKept: turn?.seatIds[0] === jo.seatId,
        goesOn,
      });
    }
    for (const screen of [lead, jo]) screen.close();
    return told;
  } finally {
    await server.remove();
    wall.remove();
  }
}

/** The best of a few: what a busy machine adds is not the clock's fault. */
async function clockOffset({ socket }: Screen): Promise<number> {
  let best = { trip: Infinity, offset: NaN };
  for (let probe = 0; probe < 8; probe += 1) {
    const asked = performance.now();
    const { serverTime } = await socket.emitWithAck("clock", {});
    const trip = performance.now() - asked;
    const offset = serverTime - asked - trip / 2;
    if (trip < best.trip) best = { trip, offset };
  }
  return best.offset;
}

async function canGoOn(
  jo: Screen,
  join: () => Promise<Screen>,
): Promise<boolean> {
  const extended = await jo.send({ type: "ExtendTurn", seconds: 30 });
  const an = await join();
  const queued = await an.send({ type: "SetListening", on: true });
  an.close();
  return extended.ok && queued.ok;
}
