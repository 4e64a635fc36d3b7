import { fireDue, handleCommand } from "../../server/session/handleCommand.ts";
import type { Order, Outcome } from "../../server/session/handleCommand.ts";
import type { Core } from "../../server/session/storeAndPublish.ts";
import { createCore } from "../../server/session/core.ts";
import { isOpen } from "../../server/session/liveSession.ts";
import { orderFrom } from "../../server/session/orderFrom.ts";
import type { SessionStore } from "../../server/sessionStore/sessionStore.ts";
import { Attendance } from "../../server/sockets/attendance.ts";
import { Connections } from "../../server/sockets/connections.ts";
import type { KringSocket } from "../../server/sockets/connections.ts";
import { PresenceOfSeats } from "../../server/sockets/presence.ts";
import { hasPlace, Publisher } from "../../server/sockets/publishViews.ts";
import type { RealTime } from "../../server/clock.ts";
import type { Log } from "../../server/log.ts";
import type { Seals } from "../../server/keeping/seal.ts";
import type { CommandMessage } from "../../shared/protocol/messages.ts";
import { SimClock } from "./simClock.ts";
import type { WorldTime } from "./simClock.ts";
import type { Delivery, SimLine } from "./simDevice.ts";

interface Parts {
  readonly store: SessionStore;
  readonly seals: Seals;
  readonly log: Log;
  readonly time: WorldTime;
}

/** Here a moment is no time at all. */
const noTime: RealTime = {
  wait: () => Promise.resolve(),
  every: () => () => undefined,
  elapsed: () => 0,
};

export const joinPage = "https://example.org/join";

/** One server process: the shipped order of effects and publishing, over lines that the simulation holds. */
export class SimServer {
  readonly clock: SimClock;
  readonly #core: Core;
  readonly #connections = new Connections(noTime);
  readonly #sockets = new Map<SimLine, KringSocket>();
  readonly #presence: PresenceOfSeats;
  readonly #publisher: Publisher;
  readonly #attendance: Attendance;
  readonly #seals: Seals;

  constructor({ store, seals, log, time }: Parts) {
    const clock = new SimClock(time);
    const connections = this.#connections;
    const core = createCore({
      ...{ store, clock, log },
      keptUntil: (_session, closedAt) => Promise.resolve(closedAt),
      measure: (storing) => storing,
    });
    const { registry, events } = core;
    this.clock = clock;
    this.#core = core;
    this.#seals = seals;
    const changed = (sessionId: string): void =>
      void this.#tellFacilitators(sessionId);
    const elsewhere = (): boolean => false;
    const presence = new PresenceOfSeats({
      ...{ clock, connections, changed, elsewhere },
    });
    const joinLink = (secret: string): string => `${joinPage}#${secret}`;
    this.#presence = presence;
    this.#publisher = new Publisher({
      ...{ connections, presence, clock, seals, joinLink },
    });
    const handle = (order: Order): Promise<Outcome> => this.handle(order);
    this.#attendance = new Attendance({
      ...{ handle, registry, connections, elsewhere, clock, log },
    });
    events.listen({
      changed: (session) => {
        this.#publisher.sendToAll(session);
        void this.#attendance.check(session.record.sessionId);
      },
      ended: (sessionId, reason) => {
        for (const socket of connections.of(sessionId))
          connections.sendAway(socket, { reason });
      },
    });
  }

  async start(): Promise<void> {
    for (const sessionId of await this.#core.store.running()) {
      await fireDue(this.#core, sessionId);
      void this.#attendance.check(sessionId);
    }
  }

  handle(order: Order): Promise<Outcome> {
    return handleCommand(this.#core, order);
  }

  async connect(line: SimLine): Promise<void> {
    const { sessionId, seatId } = line.peer;
    const socket = socketOn(line, () => this.notices(line));
    this.#sockets.set(line, socket);
    this.#connections.add(socket);
    const session = await this.#core.registry.current(sessionId);
    if (session === null || !isOpen(session) || !hasPlace(session, line.peer)) {
      const reason = session?.state === null ? "closed" : "removed";
      this.#connections.sendAway(socket, { reason });
      return;
    }
    this.#publisher.sendTo(socket, session);
    if (seatId === null) return;
    this.#presence.connected(sessionId, seatId);
    await this.#attendance.arrived(sessionId, seatId);
  }

  /** The server sees that the line is gone. */
  notices(line: SimLine): void {
    const socket = this.#sockets.get(line);
    if (socket === undefined) return;
    this.#sockets.delete(line);
    this.#connections.remove(socket);
    const { sessionId, seatId } = line.peer;
    if (seatId !== null) this.#presence.disconnected(sessionId, seatId);
    void this.#attendance.check(sessionId);
  }

  /** The key under which the command is known, and its outcome. */
  async receive(
    { peer }: SimLine,
    message: CommandMessage,
  ): Promise<{ key: string; outcome: Outcome }> {
    const { sessionId, seatId } = peer;
    if (seatId === null) throw new Error("A room screen commands nothing.");
    const derive = (label: string): string =>
      this.#seals.derive(sessionId, label);
    const ordered = orderFrom(message, { sessionId, seatId, derive });
    if ("refused" in ordered) throw new Error(ordered.refused);
    const { commandKey } = ordered.order;
    if (commandKey === null) throw new Error("A command without a key.");
    return { key: commandKey, outcome: await this.handle(ordered.order) };
  }

  async #tellFacilitators(sessionId: string): Promise<void> {
    const session = await this.#core.registry.current(sessionId);
    if (session !== null && isOpen(session))
      this.#publisher.sendToFacilitators(session);
  }
}

function socketOn(line: SimLine, hangUp: () => void): KringSocket {
  const emit = (event: string, payload: unknown): void =>
    void line.toDevice.push({ [event]: payload } as unknown as Delivery);
  const socket = { data: line.peer, emit, disconnect: hangUp };
  return socket as unknown as KringSocket;
}
