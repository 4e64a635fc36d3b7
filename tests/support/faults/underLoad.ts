import { isDeepStrictEqual } from "node:util";
import { BusyCircle } from "../busyCircle.ts";
import type { RunningServer } from "../startServer.ts";
import { until } from "../until.ts";

/** What one `kill -9` came to. Times in milliseconds, from the kill. */
export interface Killed {
  readonly listeningMs: number;
  readonly backMs: number;
  /** By how much the sessions' clock went wrong over it. */
  readonly clockMovedMs: number;
  /** What was lost, doubled or answered in two ways. */
  readonly problems: readonly string[];
}

/** Circles in which everybody presses all the time, on a server that is made to end in the middle of it. */
export class UnderLoad {
  readonly #server: RunningServer;
  readonly #circles: readonly BusyCircle[];

  private constructor(server: RunningServer, circles: readonly BusyCircle[]) {
    this.#server = server;
    this.#circles = circles;
  }

  static async open(
    server: RunningServer,
    { circles, people }: { circles: number; people: number },
  ): Promise<UnderLoad> {
    const opened = Array.from({ length: circles }, () =>
      BusyCircle.open(server, people),
    );
    return new UnderLoad(server, await Promise.all(opened));
  }

  get accepted(): number {
    return this.#circles.reduce((sum, circle) => sum + circle.accepted, 0);
  }

  /** Everybody presses until this many more commands were acknowledged; then they go on pressing. */
  async press(round: number, enough: number): Promise<void> {
    await Promise.all(this.#circles.map((circle) => circle.begin(round)));
    const before = this.accepted;
    await until("the load is there", () =>
      this.accepted - before >= enough ? true : null,
    );
  }

  async kill(): Promise<Killed> {
    const offset = await this.#serverTime();
    const newest = this.#circles.map((circle) => circle.newest);
    const killedAt = performance.now();
    await this.#server.kill();
    await this.#server.start();
    const listeningMs = performance.now() - killedAt;
    await this.#back(newest);
    const backMs = performance.now() - killedAt;
    const clockMovedMs = Math.abs((await this.#serverTime()) - offset);
    const problems = await this.rest();
    return { listeningMs, backMs, clockMovedMs, problems };
  }

  /** SIGTERM and a new start; the exit code. */
  async stop(): Promise<number | null> {
    const code = await this.#server.stop();
    await this.#server.start();
    await this.#back(this.#circles.map((circle) => circle.newest));
    return code;
  }

  /** Everybody pauses; what is wrong then, by what was acknowledged. */
  async rest(): Promise<string[]> {
    await Promise.all(this.#circles.map((circle) => circle.rest()));
    const problems: string[] = [];
    for (const circle of this.#circles) {
      const { expected } = circle;
      const seen = await circle.seen();
      if (!isDeepStrictEqual(seen, expected))
        problems.push(
          `${JSON.stringify(seen)} where ${JSON.stringify(expected)} was acknowledged`,
        );
      problems.push(...circle.contradictions());
    }
    return problems;
  }

  close(): void {
    for (const circle of this.#circles) circle.close();
  }

  async #back(newest: readonly number[]): Promise<void> {
    await Promise.all(
      this.#circles.map((circle, index) => circle.back(newest[index] ?? 0)),
    );
  }

  async #serverTime(): Promise<number> {
    const [screen] = this.#circles[0]?.screens ?? [];
    if (screen === undefined) throw new Error("There is no circle.");
    const { serverTime } = await screen.socket.emitWithAck("clock", {});
    return serverTime - performance.now();
  }
}
