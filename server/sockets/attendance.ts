import type { ServerCommand } from "../../shared/domain/commands.ts";
import type { SessionId } from "../../shared/domain/ids.ts";
import { seatOf } from "../../shared/domain/seats.ts";
import type { SessionState } from "../../shared/domain/state.ts";
import type { HandleCommand } from "../session/handleCommand.ts";
import type { OpenSession } from "../session/liveSession.ts";
import type { SessionRegistry } from "../session/sessionRegistry.ts";
import { isOpen } from "../session/liveSession.ts";
import type { Connections } from "./connections.ts";

/** Keeps the state true about whether any facilitator is connected, and brings back who had left. */
export class Attendance {
  readonly #handle: HandleCommand;
  readonly #registry: Pick<SessionRegistry, "current">;
  readonly #connections: Connections;
  readonly #reporting = new Set<SessionId>();
  #stopped = false;

  constructor(parts: {
    handle: HandleCommand;
    registry: Pick<SessionRegistry, "current">;
    connections: Connections;
  }) {
    this.#handle = parts.handle;
    this.#registry = parts.registry;
    this.#connections = parts.connections;
  }

  /** After someone came or went, and after every change. Resolves when the state says what is so. */
  async check(sessionId: SessionId): Promise<void> {
    if (this.#reporting.has(sessionId) || this.#stopped) return;
    this.#reporting.add(sessionId);
    try {
      const session = await this.#registry.current(sessionId);
      const command =
        session !== null && isOpen(session) ? this.#due(session) : null;
      if (command !== null) await this.#report(sessionId, command);
    } finally {
      this.#reporting.delete(sessionId);
    }
  }

  /** The server goes down: that all sockets close now says nothing about people. */
  stop(): void {
    this.#stopped = true;
  }

  #due({ record, state }: OpenSession): ServerCommand | null {
    const returned = this.#connections
      .of(record.sessionId)
      .map(({ data }) => seatOf(state, data.seatId))
      .find((seat) => seat?.left === true);
    if (returned !== undefined)
      return { type: "ReturnSeat", seatId: returned.id };
    const attended = this.#isAttended(record.sessionId, state);
    if (state.unattendedSince !== null)
      return attended ? { type: "FacilitatorBack" } : null;
    const gone = !attended && state.status === "running";
    return gone ? { type: "FacilitatorsGone" } : null;
  }

  #isAttended(sessionId: SessionId, state: SessionState): boolean {
    return this.#connections
      .of(sessionId)
      .some(({ data }) => seatOf(state, data.seatId)?.facilitator === true);
  }

  async #report(sessionId: SessionId, command: ServerCommand): Promise<void> {
    const bare = { by: null, seatId: null, commandKey: null };
    await this.#handle({ sessionId, command, ...bare });
  }
}
