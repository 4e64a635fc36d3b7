import type { ServerCommand } from "../../shared/domain/commands.ts";
import type { SeatId, SessionId } from "../../shared/domain/ids.ts";
import { seatOf } from "../../shared/domain/seats.ts";
import type { SessionState } from "../../shared/domain/state.ts";
import type { Cancel, Clock } from "../clock.ts";
import { faultOf } from "../log.ts";
import type { Log } from "../log.ts";
import type { HandleCommand } from "../session/handleCommand.ts";
import type { OpenSession } from "../session/liveSession.ts";
import type { SessionRegistry } from "../session/sessionRegistry.ts";
import { isOpen } from "../session/liveSession.ts";
import type { Connections } from "./connections.ts";

/** What could not be stored is tried again after this, in milliseconds: the clock of an evening may hang on it. */
const againMs = 2_000;

/** Keeps the state true about whether any facilitator is connected, and brings back who had left. */
export class Attendance {
  readonly #handle: HandleCommand;
  readonly #registry: Pick<SessionRegistry, "current" | "inQueue">;
  readonly #connections: Connections;
  readonly #elsewhere: (sessionId: SessionId, seatId: SeatId) => boolean;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #later = new Map<SessionId, Cancel>();
  readonly #reporting = new Set<SessionId>();
  /** Something happened during a report: it may be out of date already. */
  readonly #again = new Set<SessionId>();
  /** Seats that had left when their device connected. */
  readonly #returned = new Map<SessionId, Set<SeatId>>();
  #stopped = false;

  constructor(parts: {
    handle: HandleCommand;
    registry: Pick<SessionRegistry, "current" | "inQueue">;
    connections: Connections;
    elsewhere: (sessionId: SessionId, seatId: SeatId) => boolean;
    clock: Clock;
    log: Log;
  }) {
    this.#handle = parts.handle;
    this.#registry = parts.registry;
    this.#connections = parts.connections;
    this.#elsewhere = parts.elsewhere;
    this.#clock = parts.clock;
    this.#log = parts.log;
  }

  /** A device connected: whoever had left is back. Being connected while leaving is not coming back. */
  async arrived(sessionId: SessionId, seatId: SeatId): Promise<void> {
    // In the queue: after a leave that is still on its way to the disk, before one that comes over this line.
    await this.#registry.inQueue(sessionId, async () => {
      const session = await this.#registry.current(sessionId);
      if (session?.state == null) return;
      if (seatOf(session.state, seatId)?.left !== true) return;
      const returned = this.#returned.get(sessionId) ?? new Set();
      this.#returned.set(sessionId, returned.add(seatId));
    });
    await this.check(sessionId);
  }

  /** After someone came or went, and after every change. Resolves when the state says what is so. Never rejects. */
  async check(sessionId: SessionId): Promise<void> {
    if (this.#reporting.has(sessionId)) {
      this.#again.add(sessionId);
      return;
    }
    this.#reporting.add(sessionId);
    this.#later.get(sessionId)?.();
    this.#later.delete(sessionId);
    try {
      do this.#again.delete(sessionId);
      while ((await this.#reported(sessionId)) && this.#again.has(sessionId));
    } catch (error) {
      const fault = faultOf(error);
      this.#log.error("attendance not checked", { sessionId, fault });
      this.#checkLater(sessionId);
    } finally {
      this.#reporting.delete(sessionId);
    }
  }

  /** The server goes down: that all sockets close now says nothing about people. */
  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#later.values()) cancel();
  }

  #checkLater(sessionId: SessionId): void {
    if (this.#stopped) return;
    const then = this.#clock.now() + againMs;
    const again = (): Promise<void> => this.check(sessionId);
    this.#later.set(sessionId, this.#clock.at(then, again));
  }

  /** True when the state was made true; false when it was, or could not be just now. */
  async #reported(sessionId: SessionId): Promise<boolean> {
    const session = await this.#registry.current(sessionId);
    if (this.#stopped || session === null || !isOpen(session)) {
      this.#returned.delete(sessionId);
      return false;
    }
    const command = this.#due(session);
    if (command === null) return false;
    const bare = { by: null, seatId: null, commandKey: null };
    const outcome = await this.#handle({ sessionId, command, ...bare });
    if (!outcome.ok && outcome.refusal === "Unavailable")
      this.#checkLater(sessionId);
    return outcome.ok;
  }

  #due({ record, state }: OpenSession): ServerCommand | null {
    const { sessionId } = record;
    const arrived = [...(this.#returned.get(sessionId) ?? [])];
    const returned = arrived.find((id) => seatOf(state, id)?.left === true);
    if (returned !== undefined) return { type: "ReturnSeat", seatId: returned };
    this.#returned.delete(sessionId);
    const attended = this.#isAttended(sessionId, state);
    if (state.unattendedSince !== null)
      return attended ? { type: "FacilitatorBack" } : null;
    const gone = !attended && state.status === "running";
    return gone ? { type: "FacilitatorsGone" } : null;
  }

  #isAttended(sessionId: SessionId, state: SessionState): boolean {
    return state.seats.some(
      ({ id, facilitator }) =>
        facilitator &&
        (this.#connections.ofSeat(sessionId, id).length > 0 ||
          this.#elsewhere(sessionId, id)),
    );
  }
}
