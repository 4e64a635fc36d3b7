import { setImmediate as soon } from "node:timers/promises";
import type { Log } from "../../server/log.ts";
import type { SessionStore } from "../../server/sessionStore/sessionStore.ts";
import type { Peer } from "../../server/sockets/connections.ts";
import type { CommandMessage } from "../../shared/protocol/messages.ts";
import { commandMessage } from "../../shared/protocol/schemas.ts";
import type { Disk } from "./disks.ts";
import type { Flaws } from "./flaws.ts";
import { FragileStore } from "./fragileStore.ts";
import type { Fate } from "./fragileStore.ts";
import type { Acknowledged, History, Seen } from "./history.ts";
import { Ledger } from "./ledger.ts";
import type { WorldTime } from "./simClock.ts";
import { SimDevice } from "./simDevice.ts";
import type { Delivery, SimLine } from "./simDevice.ts";
import { SimServer } from "./simServer.ts";

/** Everything there is: a disk, a server that may die, devices, lines that may break, and one time for all. */
export class World {
  readonly disk: Disk;
  readonly time: WorldTime = { now: Date.UTC(2026, 2, 12, 18, 30) };
  readonly ledger = new Ledger();
  readonly devices: SimDevice[] = [];
  /** Each command that reached a server, under the key by which it is known. */
  readonly received = new Map<string, CommandMessage>();
  readonly violations: string[] = [];
  /** All that the devices were told, in that order. */
  readonly told: { acknowledged: Acknowledged[]; seen: Seen[] } = {
    acknowledged: [],
    seen: [],
  };
  readonly faults = { caused: 0, logged: 0 };
  /** The session as it was planned. */
  begun: Pick<History, "record" | "begun"> | null = null;
  /** Commands that the living server has still to answer. */
  unanswered = 0;
  store: FragileStore;
  server: SimServer;
  /** Lines that only the server still believes in. */
  ghosts: SimLine[] = [];
  readonly #flaws: Flaws;
  readonly #lines = new Map<SimLine, number>();

  private constructor(disk: Disk, store: SessionStore, flaws: Flaws) {
    this.disk = disk;
    this.#flaws = flaws;
    this.store = this.#fragile(store);
    this.server = this.#newServer();
  }

  /** `flaws`: only to see whether they are found. */
  static async begin(disk: Disk, flaws: Flaws = {}): Promise<World> {
    return new World(disk, await disk.open(), flaws);
  }

  #fragile(store: SessionStore): FragileStore {
    const wrong = this.#flaws.store?.(store) ?? store;
    return new FragileStore(wrong, this.ledger);
  }

  #newServer(): SimServer {
    const log: Log = {
      info: () => undefined,
      warn: () => undefined,
      error: () => {
        this.faults.logged += 1;
      },
    };
    const { store, time, disk } = this;
    return new SimServer({ store, time, log, seals: disk.seals });
  }

  /** Until the server waits for the disk, for a moment to come, or for nothing. */
  async settle(): Promise<void> {
    do {
      await this.store.readsDone();
      await soon();
    } while (this.store.reading);
  }

  /** Until nothing is under way any more: every write is done, every message has arrived. */
  async calm(): Promise<void> {
    do await this.settle();
    while (await this.#goesOn());
  }

  /** False when there was nothing left to do. */
  async #goesOn(): Promise<boolean> {
    let busy = this.server.clock.isDue();
    this.server.clock.fireOne();
    for (; this.store.writing; busy = true) {
      await this.decide("done");
      await this.settle();
    }
    for (const device of this.devices) {
      const { line } = device;
      busy ||= (line?.toServer.length ?? 0) + (line?.toDevice.length ?? 0) > 0;
      void this.arrives(device);
      this.delivers(device);
    }
    return busy;
  }

  addDevice(name: string, peer: Peer): SimDevice {
    const device = new SimDevice(name, peer);
    this.devices.push(device);
    return device;
  }

  connect(device: SimDevice): void {
    const line: SimLine = { peer: device.peer, toServer: [], toDevice: [] };
    this.#lines.set(line, this.#lines.size);
    device.opens(line);
    void this.server.connect(line);
  }

  /** The device has lost it; the server may not know for a while. */
  cut(device: SimDevice): void {
    if (device.line !== null) this.ghosts.push(device.line);
    device.line = null;
  }

  noticeGhost(): void {
    const line = this.ghosts.shift();
    if (line !== undefined) this.server.notices(line);
  }

  /** The next message of this device arrives. */
  async arrives({ line }: SimDevice): Promise<void> {
    const message = line?.toServer.shift();
    if (line === null || message === undefined) return;
    const { server } = this;
    this.unanswered += 1;
    const { key, outcome } = await server.receive(
      line,
      commandMessage.parse(message),
    );
    this.unanswered -= 1;
    this.received.set(key, message);
    this.#checkOutcome(key, outcome);
    line.toDevice.push({ commandId: message.commandId, answer: outcome });
  }

  /** What is on the line to this device arrives; what is shown must be on the disk. */
  delivers(device: SimDevice): void {
    const { line } = device;
    if (line === null) return;
    for (const sent of line.toDevice.splice(0)) {
      const delivery = this.#asSent(device, sent);
      if ("view" in delivery && delivery.view.position > this.ledger.position)
        this.violations.push(`${device.name} saw what was not stored`);
      this.#record(device, line, delivery);
      device.takes(delivery);
    }
    if (device.line === null) this.ghosts.push(line);
  }

  #asSent({ peer }: SimDevice, delivery: Delivery): Delivery {
    const { view: change } = this.#flaws;
    return "view" in delivery && change !== undefined
      ? { view: change(delivery.view, peer) }
      : delivery;
  }

  #record(device: SimDevice, line: SimLine, delivery: Delivery): void {
    const { name, peer } = device;
    const { acknowledged, seen } = this.told;
    if ("view" in delivery) {
      const { view } = delivery;
      const heldThen = this.ledger.position;
      const number = this.#lines.get(line) ?? 0;
      seen.push({ device: name, line: number, peer, heldThen, view });
    } else if ("answer" in delivery && delivery.answer.ok) {
      const { commandId, answer } = delivery;
      const { position } = answer;
      acknowledged.push({ device: name, commandId, position });
    }
  }

  async decide(fate: Fate): Promise<void> {
    if (await this.store.decide(fate)) this.faults.caused += 1;
  }

  /** `kill -9`, and a new server over what is on the disk. */
  async kill(lastWrite: "doneAndDead" | "dead"): Promise<void> {
    await this.store.decide(lastWrite);
    while (this.store.writing) await this.store.decide("dead");
    for (const device of this.devices) device.line = null;
    this.ghosts = [];
    this.unanswered = 0;
    this.store = this.#fragile(await this.disk.open());
    this.server = this.#newServer();
    void this.server.start();
  }

  #checkOutcome(
    key: string,
    outcome: { ok: true; position: number } | { ok: false; refusal: string },
  ): void {
    const stored = this.ledger.positionOf(key);
    if (outcome.ok && stored !== outcome.position)
      this.violations.push(
        `acknowledged at ${outcome.position}, but ${stored}`,
      );
    if (!outcome.ok && outcome.refusal !== "Unavailable" && stored !== null)
      this.violations.push(
        `refused with ${outcome.refusal}, but stored at ${stored}`,
      );
  }
}
