import type { DefaultEventsMap, Server, Socket } from "socket.io";
import type { SeatId, SessionId } from "../../shared/domain/ids.ts";
import type { Role } from "../../shared/domain/viewTypes.ts";
import type { RealTime } from "../clock.ts";
import type {
  ClientToServer,
  Ended,
  ServerToClient,
} from "../../shared/protocol/messages.ts";

/** Who is at the other end, as the cookie proved when it connected. */
export interface Peer {
  readonly sessionId: SessionId;
  readonly as: Role;
  /** Null for a room screen. */
  readonly seatId: SeatId | null;
  /** The session ended under it: that it hangs up after that tells nothing of anybody. */
  isOver?: true;
}

export type KringServer = Server<
  ClientToServer,
  ServerToClient,
  DefaultEventsMap,
  Peer
>;
export type KringSocket = Socket<
  ClientToServer,
  ServerToClient,
  DefaultEventsMap,
  Peer
>;

const farewellMs = 300;

/** The sockets that are open, by session. */
export class Connections {
  readonly #bySession = new Map<SessionId, Set<KringSocket>>();
  readonly #time: RealTime;

  constructor(time: RealTime) {
    this.#time = time;
  }

  add(socket: KringSocket): void {
    const { sessionId } = socket.data;
    const sockets = this.#bySession.get(sessionId) ?? new Set();
    this.#bySession.set(sessionId, sockets.add(socket));
  }

  remove(socket: KringSocket): void {
    const { sessionId } = socket.data;
    const sockets = this.#bySession.get(sessionId);
    sockets?.delete(socket);
    if (sockets?.size === 0) this.#bySession.delete(sessionId);
  }

  of(sessionId: SessionId): readonly KringSocket[] {
    return [...(this.#bySession.get(sessionId) ?? [])];
  }

  ofRole(sessionId: SessionId, as: Role): readonly KringSocket[] {
    return this.of(sessionId).filter((socket) => socket.data.as === as);
  }

  ofSeat(sessionId: SessionId, seatId: SeatId): readonly KringSocket[] {
    return this.of(sessionId).filter((socket) => socket.data.seatId === seatId);
  }

  sessions(): readonly SessionId[] {
    return [...this.#bySession.keys()];
  }

  /**
   * Says why, and hangs up a moment later: whoever closed the session still gets the answer to that. Nothing else
   * reaches them from now on.
   */
  sendAway(socket: KringSocket, ended: Ended): void {
    this.remove(socket);
    socket.emit("ended", ended);
    void this.#time.wait(farewellMs).then(() => socket.disconnect(true));
  }

  /** The seats that are connected, by session. */
  seats(): ReadonlyMap<SessionId, readonly SeatId[]> {
    return new Map(
      this.sessions().map((sessionId) => [
        sessionId,
        this.of(sessionId).flatMap(({ data }) => data.seatId ?? []),
      ]),
    );
  }

  /** Every device of this seat is told that another one took its place. */
  takeOver(sessionId: SessionId, seatId: SeatId): void {
    for (const socket of this.ofSeat(sessionId, seatId))
      this.sendAway(socket, { reason: "removed", takenOver: true });
  }

  count(): number {
    return [...this.#bySession.values()].reduce(
      (sum, { size }) => sum + size,
      0,
    );
  }
}
