import type { CommandBody } from "../../../shared/protocol/messages.ts";
import { planEvening } from "../evening.ts";
import type { Evening, Screen } from "../evening.ts";
import { startServer } from "../startServer.ts";
import type { RunningServer } from "../startServer.ts";
import { until } from "../until.ts";

/** An evening on a server of its own, led over the wire, so that a test can look at one browser in it. */
export interface LedEvening extends Evening {
  readonly server: RunningServer;
  readonly griet: Screen;
  readonly passes: (seconds: number) => Promise<void>;
  /** Sends it as the facilitator and waits until it is so; a refusal is a fault of the test. */
  readonly does: (body: CommandBody) => Promise<void>;
  /** People in the room, each on a chair without a phone. */
  readonly chairs: (names: readonly string[]) => Promise<void>;
  /** Steps on until this phase. */
  readonly goTo: (phase: string) => Promise<void>;
  /** Everyone who came over the wire goes, and the server with its data. */
  readonly end: () => Promise<void>;
}

const start = "2026-03-12T19:30:00+01:00";

export async function openLedEvening(
  plan: Readonly<Record<string, unknown>> = {},
): Promise<LedEvening> {
  const server = await startServer({ testClock: start });
  const evening = await planEvening(server, plan);
  const griet = await evening.lead(0, "Griet");
  const screens = [griet];
  let time = Date.parse(start);

  async function does(body: CommandBody): Promise<void> {
    // A test leads faster than anybody can: the server asks it to slow down.
    const answer = await until(`${body.type} is taken`, async () => {
      const given = await griet.send(body);
      return !given.ok && given.refusal === "TooFast" ? null : given;
    });
    if (!answer.ok) throw new Error(`${body.type}: ${answer.refusal}`);
    if (body.type !== "CloseSession")
      await griet.until(`${body.type} is seen`, (view) => {
        return view.position >= answer.position;
      });
  }

  return {
    ...evening,
    server,
    griet,
    does,
    chairs: async (names) => {
      for (const name of names)
        await does({ type: "AddSeat", name, device: "none", place: "room" });
    },
    join: async (name, by) => {
      const screen = await evening.join(name, by);
      screens.push(screen);
      return screen;
    },
    passes: async (seconds) => {
      time += seconds * 1_000;
      await server.moveClock(time);
    },
    goTo: async (phase) => {
      while (griet.view().phase.id !== phase) await does({ type: "NextPhase" });
    },
    end: async () => {
      for (const screen of screens) screen.close();
      await server.remove();
    },
  };
}
