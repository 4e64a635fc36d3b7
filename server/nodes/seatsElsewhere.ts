import type { SeatId, SessionId } from "../../shared/domain/ids.ts";

/** Seats with a device on another node, as each of them said last. */
export class SeatsElsewhere {
  readonly #said = new Map<string, { seats: Set<SeatId>; at: number }>();

  has(sessionId: SessionId, seatId: SeatId): boolean {
    return this.#of(sessionId).some(({ seats }) => seats.has(seatId));
  }

  /** Takes what a node says; the seats of the session that came to be elsewhere, or no longer are. */
  take(
    { node, sessionId, seats }: Said,
    at: number,
  ): { came: readonly SeatId[]; went: readonly SeatId[] } {
    const before = this.#all(sessionId);
    this.#said.set(keyOf(sessionId, node), { seats: new Set(seats), at });
    const after = this.#all(sessionId);
    return {
      came: [...after].filter((seat) => !before.has(seat)),
      went: [...before].filter((seat) => !after.has(seat)),
    };
  }

  /** What nodes said that have not been heard of since; taking it back is for the one who asks. */
  silentSince(at: number): readonly Said[] {
    return [...this.#said]
      .filter(([, said]) => said.at < at && said.seats.size > 0)
      .map(([key]) => {
        const [sessionId = "", node = ""] = key.split(" ");
        return { sessionId, node, seats: [] };
      });
  }

  #of(sessionId: SessionId) {
    return [...this.#said]
      .filter(([key]) => key.startsWith(`${sessionId} `))
      .map(([, said]) => said);
  }

  #all(sessionId: SessionId): Set<SeatId> {
    return new Set(this.#of(sessionId).flatMap(({ seats }) => [...seats]));
  }
}

export interface Said {
  readonly node: string;
  readonly sessionId: SessionId;
  readonly seats: readonly SeatId[];
}

const keyOf = (sessionId: SessionId, node: string): string =>
  `${sessionId} ${node}`;
