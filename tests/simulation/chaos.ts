import type { CommandMessage } from "../../shared/protocol/messages.ts";
import { sit } from "./cast.ts";
import type { Seeded } from "./seeded.ts";
import type { SimDevice } from "./simDevice.ts";
import { wishOf } from "./wishes.ts";
import type { World } from "./world.ts";

const lateComers = 5;

/** What can happen on an evening, at random; each operation is noted. */
export class Chaos {
  readonly #world: World;
  readonly #seeded: Seeded;
  readonly #operations: string[];
  #late = 0;
  #commands = 0;

  constructor(world: World, seeded: Seeded, operations: string[]) {
    this.#world = world;
    this.#seeded = seeded;
    this.#operations = operations;
  }

  async step(): Promise<void> {
    const seeded = this.#seeded;
    const act = seeded.weighted<() => Promise<void> | void>([
      [22, () => this.#wish()],
      [26, () => this.#arrive()],
      [24, () => this.#deliver()],
      [26, () => this.#decide()],
      [4, () => this.#cut()],
      [3, () => this.#noticeGhost()],
      [6, () => this.#reconnect()],
      [6, () => this.#pass()],
      [4, () => this.#world.server.clock.fireOne()],
      [0.6, () => this.#kill()],
      [1, () => this.#lateComer()],
    ]);
    await act();
    await this.#world.settle();
  }

  /** The storm is over: everybody is back, and everything under way arrives. */
  async heal(): Promise<void> {
    const { devices, ghosts } = this.#world;
    while (ghosts.length > 0) this.#world.noticeGhost();
    await this.#allCome();
    // What was answered with "not just now" goes out once more.
    for (const device of devices) device.sendsAgain();
    await this.#world.calm();
    // A seat may be back by now: its removal was undone.
    await this.#allCome();
  }

  async #allCome(): Promise<void> {
    for (const device of this.#world.devices)
      if (device.line === null && !device.hasLeft) this.#world.connect(device);
    await this.#world.calm();
  }

  #wish(): void {
    const as = this.#seeded.chance(0.4) ? "facilitator" : "participant";
    const device = this.#anyone(({ view, isOut, hasLeft, peer }) => {
      const sees = view !== null && !("waiting" in view);
      return sees && !isOut && !hasLeft && peer.as === as;
    });
    if (device?.view == null || "waiting" in device.view) return;
    const { view } = device;
    const body = wishOf(view, this.#seeded);
    const guarded = this.#seeded.chance(0.7);
    this.#commands += 1;
    const message: CommandMessage = {
      ...body,
      commandId: commandIdOf(this.#commands),
      ...(guarded && movesTurn.has(body.type)
        ? { expectedTurn: view.turnNumber }
        : {}),
      ...(guarded && body.type === "NextPhase"
        ? { expectedPhase: view.phase.index }
        : {}),
    };
    this.#note(`${device.name} presses ${JSON.stringify(message)}`);
    device.sends(message, this.#seeded.chance(0.15));
  }

  #arrive(): void {
    for (const device of this.#world.devices) {
      const isWaiting = (device.line?.toServer.length ?? 0) > 0;
      if (!isWaiting || !this.#seeded.chance(0.5)) continue;
      this.#note(`a command of ${device.name} arrives`);
      void this.#world.arrives(device);
    }
  }

  #deliver(): void {
    for (const device of this.#world.devices)
      if (this.#seeded.chance(0.6)) this.#world.delivers(device);
  }

  async #decide(): Promise<void> {
    if (!this.#world.store.writing) return;
    const fate = this.#seeded.weighted([
      [20, "done" as const],
      [1, "failed" as const],
      [1, "doneButFailed" as const],
    ]);
    this.#note(`a write is ${fate}`);
    await this.#world.decide(fate);
  }

  #cut(): void {
    const device = this.#anyone(({ line }) => line !== null);
    if (device === undefined) return;
    this.#note(`${device.name} loses the line`);
    this.#world.cut(device);
  }

  #noticeGhost(): void {
    this.#note("the server notices a lost line");
    this.#world.noticeGhost();
  }

  #reconnect(): void {
    for (const device of this.#world.devices) {
      const { line, isOut, hasLeft, name } = device;
      const likely = hasLeft ? 0.05 : 0.5;
      if (line !== null || isOut || !this.#seeded.chance(likely)) continue;
      this.#note(`${name} connects`);
      this.#world.connect(device);
    }
  }

  #pass(): void {
    const milliseconds = this.#seeded.weighted([
      [10, this.#seeded.below(8_000)],
      [3, this.#seeded.below(90_000)],
      [0.2, 3_600_000],
    ]);
    this.#note(`${milliseconds} ms pass`);
    this.#world.time.now += milliseconds;
  }

  async #kill(): Promise<void> {
    const fate = this.#seeded.chance(0.5) ? "dead" : "doneAndDead";
    this.#note(`the server is killed; its last write is ${fate}`);
    await this.#world.kill(fate);
  }

  async #lateComer(): Promise<void> {
    if (this.#late >= lateComers) return;
    this.#late += 1;
    const name = `late-${this.#late}`;
    this.#note(`${name} comes`);
    await sit(this.#world, { name, waiting: this.#seeded.chance(0.7) });
  }

  #anyone(which: (device: SimDevice) => boolean): SimDevice | undefined {
    const able = this.#world.devices.filter(which);
    return able.length === 0 ? undefined : this.#seeded.pick(able);
  }

  #note(operation: string): void {
    this.#operations.push(operation);
  }
}

const movesTurn = new Set(["NextTurn", "EndTurn", "PassTurn", "GivePiece"]);

function commandIdOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
