import { setTimeout as wait } from "node:timers/promises";
import { planEvening } from "../../support/evening.ts";
import type { Screen } from "../../support/evening.ts";
import { startNodes } from "../../support/nodes.ts";
import { until } from "../../support/until.ts";
import { atMost, exactly } from "./marks.ts";
import type { Mark } from "./marks.ts";

const circles = 4;
/** Below the ten a second that a seat may send. */
const betweenPressesMs = 120;

/** PostgreSQL ends as when its machine goes down, so many times, while circles press. */
export async function enginesCrash(count: number): Promise<Mark[]> {
  const all = await startNodes(1, { LOG_LEVEL: "error" });
  const node = all.nodes[0]!;
  try {
    const pressed = await Promise.all(
      Array.from({ length: circles }, () => Pressed.open(node)),
    );
    const backMs: number[] = [];
    for (let round = 0; round < count; round += 1) {
      const enough = new AbortController();
      const pressing = pressed.map((circle) => circle.press(enough.signal));
      await wait(1_000);
      await all.engine.crash();
      await all.engine.start();
      const upAt = performance.now();
      const before = pressed.map(({ accepted }) => accepted);
      await until("all circles store again", () =>
        pressed.every(({ accepted }, index) => accepted > before[index]!)
          ? true
          : null,
      );
      backMs.push(performance.now() - upAt);
      enough.abort();
      await Promise.all(pressing);
    }
    const lost = await Promise.all(pressed.map((circle) => circle.lost()));
    for (const circle of pressed) circle.close();
    const what = `PostgreSQL crash × ${count}:`;
    const back = { what: `${what} stores again`, unit: " ms" };
    return [
      exactly(
        `${what} acknowledged and lost`,
        lost.reduce((sum, one) => sum + one, 0),
        0,
      ),
      exactly(`${what} the server ran on`, node.isRunning(), true),
      atMost(back, Math.max(...backMs), 5_000),
    ];
  } finally {
    await all.remove();
  }
}

/** One circle in which a facilitator presses all the time, and a phone that looks on. */
class Pressed {
  readonly #lead: Screen;
  readonly #phone: Screen;
  readonly #positions: number[] = [];

  private constructor(lead: Screen, phone: Screen) {
    this.#lead = lead;
    this.#phone = phone;
  }

  static async open(server: Parameters<typeof planEvening>[0]) {
    const evening = await planEvening(server);
    const lead = await evening.lead(0, "Griet");
    const phone = await evening.join("Jo");
    await lead.send({ type: "StartSession" });
    return new Pressed(lead, phone);
  }

  get accepted(): number {
    return this.#positions.length;
  }

  async press(until: AbortSignal): Promise<void> {
    while (!until.aborted) {
      const text = `Vraag ${this.accepted}`;
      const answer = await this.#lead.send({ type: "SetPrompt", text });
      if (answer.ok) this.#positions.push(answer.position);
      await wait(betweenPressesMs);
    }
  }

  /** What is lost is stored in the place of, or is never seen. */
  async lost(): Promise<number> {
    const newest = this.#positions.at(-1) ?? 0;
    await this.#phone.until(
      "the phone shows the end",
      ({ position }) => position >= newest,
    );
    return this.#positions.filter(
      (position, index) => position <= (this.#positions[index - 1] ?? -1),
    ).length;
  }

  close(): void {
    for (const screen of [this.#lead, this.#phone]) screen.close();
  }
}
