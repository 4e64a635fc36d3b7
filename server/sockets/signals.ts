import type { SeatId, SessionId } from "../../shared/domain/ids.ts";
import type {
  SignalAnswer,
  SignalKind,
  SignalNotice,
} from "../../shared/protocol/messages.ts";
import type { Clock } from "../clock.ts";
import type { Connections, KringSocket } from "./connections.ts";

/** Calls to the facilitators: held until one has seen them, and never stored. */
export class Signals {
  readonly #clock: Clock;
  readonly #connections: Connections;
  readonly #open = new Map<SessionId, Map<SeatId, SignalNotice>>();

  constructor(clock: Clock, connections: Connections) {
    this.#clock = clock;
    this.#connections = connections;
  }

  /** Says so at once when no facilitator could receive it. */
  call(sessionId: SessionId, seatId: SeatId, kind: SignalKind): SignalAnswer {
    const facilitators = this.#connections.ofRole(sessionId, "facilitator");
    if (facilitators.length === 0) return { ok: false, refusal: "NobodyThere" };
    const notice = { kind, seatId, at: this.#clock.now() };
    const open = this.#open.get(sessionId) ?? new Map<SeatId, SignalNotice>();
    this.#open.set(sessionId, open.set(seatId, notice));
    for (const socket of facilitators) socket.emit("signal", notice);
    return { ok: true };
  }

  seen(sessionId: SessionId, seatId: SeatId): void {
    if (this.#open.get(sessionId)?.delete(seatId) !== true) return;
    for (const socket of this.#connections.ofRole(sessionId, "facilitator"))
      socket.emit("signalSeen", { seatId });
  }

  /** A facilitator who connects hears what nobody has seen yet. */
  repeatTo(socket: KringSocket): void {
    for (const notice of this.#open.get(socket.data.sessionId)?.values() ?? [])
      socket.emit("signal", notice);
  }

  forget(sessionId: SessionId): void {
    this.#open.delete(sessionId);
  }
}
