import type { Instant, SeatId, SessionId } from "../../shared/domain/ids.ts";
import type { SessionState } from "../../shared/domain/state.ts";
import type { Presence } from "../../shared/domain/viewTypes.ts";
import { limits } from "../../shared/protocol/limits.ts";
import type { Cancel, Clock } from "../clock.ts";
import type { Connections } from "./connections.ts";

/**
 * Whether the phone of a seat can be reached. In memory only: it says nothing about the person, who keeps seat and
 * turn whatever happens to the phone.
 */
export class PresenceOfSeats {
  readonly #clock: Clock;
  readonly #connections: Connections;
  readonly #elsewhere: (sessionId: SessionId, seatId: SeatId) => boolean;
  readonly #changed: (sessionId: SessionId) => void;
  readonly #startedAt: Instant;
  readonly #lostAt = new Map<SessionId, Map<SeatId, Instant>>();
  readonly #timers = new Map<string, Cancel>();

  /** `changed` is called when a seat came, was lost, or has been lost for long. */
  constructor(parts: {
    clock: Clock;
    connections: Connections;
    elsewhere: (sessionId: SessionId, seatId: SeatId) => boolean;
    changed: (sessionId: SessionId) => void;
  }) {
    this.#clock = parts.clock;
    this.#connections = parts.connections;
    this.#elsewhere = parts.elsewhere;
    this.#changed = parts.changed;
    this.#startedAt = parts.clock.now();
    // Whoever has not come back after a restart by then is away.
    parts.clock.at(this.#startedAt + limits.asleepMs, () => {
      for (const sessionId of parts.connections.sessions())
        this.#changed(sessionId);
    });
  }

  connected(sessionId: SessionId, seatId: SeatId): void {
    this.#stopTimer(sessionId, seatId);
    this.#lostAt.get(sessionId)?.delete(seatId);
    this.#changed(sessionId);
  }

  disconnected(sessionId: SessionId, seatId: SeatId): void {
    if (this.#isHere(sessionId, seatId)) return;
    const lost = this.#lostAt.get(sessionId) ?? new Map<SeatId, Instant>();
    this.#lostAt.set(sessionId, lost.set(seatId, this.#clock.now()));
    this.#stopTimer(sessionId, seatId);
    this.#timers.set(
      keyOf(sessionId, seatId),
      this.#clock.at(this.#clock.now() + limits.asleepMs, () =>
        this.#changed(sessionId),
      ),
    );
    this.#changed(sessionId);
  }

  of(sessionId: SessionId, state: SessionState): Record<SeatId, Presence> {
    return Object.fromEntries(
      state.seats.map(({ id, waiting }) => [
        id,
        waiting ? "waiting" : this.#ofSeat(sessionId, id),
      ]),
    );
  }

  /** The session is over; nothing of it is remembered. */
  forget(sessionId: SessionId): void {
    for (const seatId of this.#lostAt.get(sessionId)?.keys() ?? [])
      this.#stopTimer(sessionId, seatId);
    this.#lostAt.delete(sessionId);
  }

  #ofSeat(sessionId: SessionId, seatId: SeatId): Presence {
    if (this.#isHere(sessionId, seatId)) return "here";
    const lostAt = this.#lostAt.get(sessionId)?.get(seatId) ?? this.#startedAt;
    return this.#clock.now() - lostAt < limits.asleepMs ? "asleep" : "away";
  }

  #isHere(sessionId: SessionId, seatId: SeatId): boolean {
    return (
      this.#connections.ofSeat(sessionId, seatId).length > 0 ||
      this.#elsewhere(sessionId, seatId)
    );
  }

  #stopTimer(sessionId: SessionId, seatId: SeatId): void {
    this.#timers.get(keyOf(sessionId, seatId))?.();
    this.#timers.delete(keyOf(sessionId, seatId));
  }
}

function keyOf(sessionId: SessionId, seatId: SeatId): string {
  return `${sessionId} ${seatId}`;
}
