import type {
  CommandBody,
  Joined,
  PlannedSession,
  PlanSession,
} from "../../shared/protocol/messages.ts";
import { httpDevice } from "./httpDevice.ts";
import type { HttpDevice } from "./httpDevice.ts";
import { wireDevice } from "./replay/wireDevice.ts";
import type { Guards, WireDevice } from "./replay/wireDevice.ts";
import { startServer } from "./startServer.ts";
import type { RunningServer } from "./startServer.ts";
import { until } from "./until.ts";

export interface Guest {
  readonly device: WireDevice;
  readonly seatId: string;
}

/** A running server with one planned session, led over the wire, so that a test can look at one browser. */
export interface Evening {
  readonly server: RunningServer;
  readonly organiser: HttpDevice;
  readonly planned: PlannedSession;
  readonly lead: Guest;
  /** The server's clock, epoch ms. */
  now(): number;
  passes(seconds: number): Promise<void>;
  /** Sends it as the facilitator and waits until it is so; a refusal is a fault of the test. */
  does(body: CommandBody, guards?: Guards): Promise<void>;
  /** Steps on until this phase. */
  goTo(phase: string): Promise<void>;
  /** Another participant, over the wire. */
  join(name: string): Promise<Guest>;
  end(): Promise<void>;
}

const start = "2026-03-12T19:30:00+01:00";

export async function openEvening(
  plan: Partial<PlanSession> = {},
): Promise<Evening> {
  const server = await startServer({ testClock: start });
  const organiser = httpDevice(server.url);
  const secret = server.organiserSecret;
  await organiser.must("POST", "/api/organisations/enter", { secret });
  const planned = await organiser.must<PlannedSession>(
    "POST",
    "/api/sessions",
    { format: "multilogem", language: "nl", setting: "room", ...plan },
  );
  const { sessionId, facilitatorSecrets, joinSecret } = planned;
  const guests: WireDevice[] = [];

  async function enterLead(): Promise<Guest> {
    const device = await wireDevice(server.url, "facilitator");
    guests.push(device);
    await device.http.must("POST", `/api/sessions/${sessionId}/enter`, {
      as: "facilitator",
      secret: facilitatorSecrets[0],
      name: "Griet",
    });
    await device.open(sessionId);
    return { device, seatId: device.whole().me?.seatId ?? "" };
  }

  async function join(name: string): Promise<Guest> {
    const device = await wireDevice(server.url, "participant");
    guests.push(device);
    const body = { secret: joinSecret, name };
    const joined = await device.http.must<Joined>("POST", "/api/join", body);
    await device.open(sessionId);
    return { device, seatId: joined.seatId };
  }

  const lead = await enterLead();
  let time = Date.parse(start);

  async function does(body: CommandBody, guards?: Guards): Promise<void> {
    const answer = await lead.device.command(body, guards);
    if (!answer.ok) throw new Error(`${body.type}: ${answer.refusal}`);
    await until(`${body.type} is seen`, () =>
      lead.device.view().position >= answer.position ? true : null,
    );
  }

  return {
    server,
    organiser,
    planned,
    lead,
    now: () => time,
    passes: async (seconds) => {
      time += seconds * 1_000;
      await server.moveClock(time);
    },
    does,
    goTo: async (phase) => {
      while (lead.device.whole().phase.id !== phase)
        await does({ type: "NextPhase" });
    },
    join,
    end: async () => {
      await Promise.all(guests.map((device) => device.end()));
      await server.remove();
    },
  };
}
