import { io } from "socket.io-client";
import type { SessionSocket } from "../../../client/connection/sessionSocket.ts";
import { createSessionStore } from "../../../client/connection/sessionStore.ts";
import type { View } from "../../../shared/domain/viewTypes.ts";
import { planEvening } from "../evening.ts";
import type { Evening, Screen } from "../evening.ts";
import { httpDevice } from "../httpDevice.ts";
import type { HttpDevice } from "../httpDevice.ts";
import { openLine } from "../line.ts";
import type { RunningServer } from "../startServer.ts";
import { until } from "../until.ts";

export interface BlackHole {
  /** From waking until the phone shows what all others see. */
  readonly rightMs: number;
  readonly turnKept: boolean;
  /** How long the turn took longer or shorter than on the screens that stayed. */
  readonly turnOffMs: number;
  readonly presenceMeanwhile: readonly string[];
  /** A button that was pressed in the dark counts once. */
  readonly extensions: number;
}

const allotmentMs = 120_000;
const extendedMs = 30_000;

/**
 * The speaker's phone, with the shipped code for connections, goes into a black hole: its lines stay open and nothing
 * arrives. Meanwhile the evening goes on. Then it wakes, as a phone that is unlocked.
 */
export async function throughBlackHole(
  server: RunningServer,
  darkMs: number,
): Promise<BlackHole> {
  const evening = await planEvening(server, {
    phases: { checkIn: { on: true, turnSeconds: allotmentMs / 1_000 } },
  });
  const lead = await evening.lead(0, "Griet");
  await evening.join("An");
  const line = await openLine(server.url);
  const phone = await joinOver(httpDevice(line.url), evening);
  const store = createSessionStore(phone.socket);
  const shown = (): View | null => {
    const { view } = store.snapshot();
    return view !== null && "turnNumber" in view ? view : null;
  };
  store.start();
  await lead.send({ type: "StartSession" });
  await lead.send({ type: "NextPhase" });
  await lead.send({ type: "GiveTurn", seatId: phone.seatId });
  const before = await until("the phone has the word", () => {
    const { turn } = shown() ?? { turn: null };
    return turn?.seatIds[0] === phone.seatId ? turn : null;
  });

  line.swallow();
  void store.send({ type: "ExtendTurn", seconds: extendedMs / 1_000 });
  const presenceMeanwhile = await inTheDark(lead, phone.seatId, darkMs);
  await lead.send({ type: "ShowCard", card: "noAdvice" });
  line.surface();
  const wokenAt = performance.now();
  store.wake();
  await until("the phone is right", () =>
    isRight(shown(), lead.view()) ? true : null,
  );
  const rightMs = performance.now() - wokenAt;
  const after = await until("its button counted", () => {
    const { turn } = lead.view();
    return turn !== null && turn.allotmentMs !== before.allotmentMs
      ? turn
      : null;
  });
  const turnOffMs = after.startedAt - before.startedAt;
  const added = (after.allotmentMs ?? 0) - (before.allotmentMs ?? 0);
  store.stop();
  lead.close();
  await line.close();
  return {
    ...{ rightMs, turnOffMs, presenceMeanwhile },
    turnKept:
      after.seatIds[0] === phone.seatId && after.number === before.number,
    extensions: added / extendedMs,
  };
}

/** What facilitators were told of the phone, as it changed. */
async function inTheDark(
  lead: Screen,
  seatId: string,
  darkMs: number,
): Promise<string[]> {
  const told: string[] = [];
  const end = performance.now() + darkMs;
  await until(
    "the dark is over",
    () => {
      const seat = lead.view().seats.find((each) => each.seatId === seatId);
      const presence =
        seat !== undefined && "presence" in seat ? seat.presence : "gone";
      if (told.at(-1) !== presence) told.push(presence);
      return performance.now() > end ? true : null;
    },
    darkMs + 5_000,
  );
  return told;
}

function isRight(phone: View | null, { position, turn, phase }: View): boolean {
  return (
    phone !== null &&
    phone.position >= position &&
    phone.turn?.number === turn?.number &&
    phone.phase.card === phase.card
  );
}

async function joinOver(
  device: HttpDevice,
  { planned }: Evening,
): Promise<{ seatId: string; socket: SessionSocket }> {
  const { sessionId, joinSecret } = planned;
  const { seatId } = await device.must<{ seatId: string }>(
    "POST",
    "/api/join",
    { secret: joinSecret, name: "Jo" },
  );
  const socket: SessionSocket = io(device.url, {
    query: { session: sessionId, as: "participant" },
    extraHeaders: { cookie: device.cookies(), origin: device.url },
    // As the client itself opens it (client/connection/sessionSocket.ts).
    ...{ transports: ["websocket"], autoConnect: false, forceNew: true },
    ...{ reconnectionDelay: 500, reconnectionDelayMax: 3_000, timeout: 8_000 },
  });
  return { seatId, socket };
}
