import { setTimeout as wait } from "node:timers/promises";
import type { SeatDetail, View } from "../../shared/domain/viewTypes.ts";
import type { CommandBody } from "../../shared/protocol/messages.ts";
import { planEvening } from "./evening.ts";
import type { Screen } from "./evening.ts";
import { insistent } from "./insistent.ts";
import type { Insistent } from "./insistent.ts";
import type { RunningServer } from "./startServer.ts";
import { until } from "./until.ts";

/** Below the ten a second that a seat may send. */
const betweenPressesMs = 120;
const turnSeconds = 60;

/** What can be read off a circle, and what must be there by what was acknowledged. */
export interface Trace {
  readonly speaker: string | undefined;
  readonly startedAt: number | undefined;
  readonly allotmentMs: number | null | undefined;
  readonly pausedMs: number | undefined;
  readonly listening: readonly string[];
}

/**
 * A circle in which everybody presses something all the time. Each press leaves a trace that shows whether it was
 * lost or done twice: a turn is as much longer as it was extended, and who listens is who last said so.
 */
export class BusyCircle {
  readonly screens: readonly Screen[];
  readonly #lead: Insistent;
  readonly #people: readonly Insistent[];
  readonly #listening = new Set<string>();
  #turn: View["turn"] = null;
  #extensions = 0;
  #busy = false;
  #pressing: Promise<unknown> = Promise.resolve();
  /** Acknowledged commands so far. */
  accepted = 0;
  /** The newest position that anybody was told. */
  newest = 0;

  private constructor(lead: Screen, people: readonly Screen[]) {
    this.screens = [lead, ...people];
    this.#lead = insistent(lead);
    this.#people = people.map(insistent);
  }

  static async open(server: RunningServer, size: number): Promise<BusyCircle> {
    const evening = await planEvening(server, {
      phases: { checkIn: { on: true, turnSeconds } },
    });
    const lead = await evening.lead(0, "Griet");
    const names = Array.from({ length: size }, (_, index) => `Jo ${index}`);
    const people = await Promise.all(names.map((name) => evening.join(name)));
    const circle = new BusyCircle(lead, people);
    await circle.#press(circle.#lead, { type: "StartSession" });
    await circle.#press(circle.#lead, { type: "NextPhase" });
    return circle;
  }

  /** The turn goes to another one, and everybody begins to press. */
  async begin(round: number): Promise<void> {
    const speaker = this.#people[round % this.#people.length] ?? this.#lead;
    const { seatId } = speaker.screen;
    await this.#press(this.#lead, { type: "GiveTurn", seatId });
    const isTheirs = ({ turn }: View): boolean => turn?.seatIds[0] === seatId;
    this.#turn = (await speaker.screen.until("their turn", isTheirs)).turn;
    this.#extensions = 0;
    this.#listening.delete(seatId);
    this.#busy = true;
    this.#pressing = Promise.all(
      [this.#lead, ...this.#people].map((who) =>
        who === this.#lead || who === speaker
          ? this.#extends(who)
          : this.#listens(who),
      ),
    );
  }

  /** Resolves when everything that was pressed has its answer. */
  async rest(): Promise<void> {
    this.#busy = false;
    await this.#pressing;
  }

  /** Every screen is connected and shows at least what was acknowledged to anybody before. */
  async back(newest: number): Promise<void> {
    const isBack = ({ socket }: Screen, { position }: View): boolean =>
      socket.connected && position >= newest;
    await Promise.all(
      this.screens.map((screen) =>
        screen.until("it is back", (view) => isBack(screen, view)),
      ),
    );
  }

  /** By what was acknowledged. */
  get expected(): Trace {
    return {
      speaker: this.#turn?.seatIds[0],
      startedAt: this.#turn?.startedAt,
      allotmentMs: (turnSeconds + this.#extensions) * 1_000,
      pausedMs: 0,
      listening: [...this.#listening].sort(),
    };
  }

  /** By what the facilitator's screen shows, once all screens show the same moment. */
  async seen(): Promise<Trace> {
    const view = await until("all screens show the same", () => {
      const views = this.screens.map((screen) => screen.view());
      const [first, ...others] = views.map(shared);
      const alike = others.every((other) => other === first);
      return alike && (views[0]?.position ?? 0) >= this.newest
        ? (views[0] ?? null)
        : null;
    });
    const seats = view.seats as readonly SeatDetail[];
    const listening = seats.filter((seat) => seat.listening);
    return {
      speaker: view.turn?.seatIds[0],
      startedAt: view.turn?.startedAt,
      allotmentMs: view.turn?.allotmentMs,
      pausedMs: view.turn?.pausedMs,
      listening: listening.map(({ seatId }) => seatId).sort(),
    };
  }

  /** Commands that were answered in two ways. */
  contradictions(): readonly string[] {
    return [this.#lead, ...this.#people].flatMap((who) => [
      ...who.contradictions(),
    ]);
  }

  close(): void {
    for (const screen of this.screens) screen.close();
  }

  async #extends(who: Insistent): Promise<void> {
    while (this.#busy) {
      if (await this.#press(who, { type: "ExtendTurn", seconds: 1 }))
        this.#extensions += 1;
      await wait(betweenPressesMs);
    }
  }

  async #listens(who: Insistent): Promise<void> {
    const { seatId } = who.screen;
    while (this.#busy) {
      const on = !this.#listening.has(seatId);
      if (await this.#press(who, { type: "SetListening", on })) {
        if (on) this.#listening.add(seatId);
        else this.#listening.delete(seatId);
      }
      await wait(betweenPressesMs);
    }
  }

  async #press(who: Insistent, body: CommandBody): Promise<boolean> {
    const answer = await who.press(body);
    if (!answer.ok) return false;
    this.accepted += 1;
    this.newest = Math.max(this.newest, answer.position);
    return true;
  }
}

/** What every role sees of the same moment. */
function shared({ position, turnNumber, turn, order, round }: View): string {
  return JSON.stringify({ position, turnNumber, turn, order, round });
}
