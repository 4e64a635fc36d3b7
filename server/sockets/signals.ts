import type { SeatId, SessionId } from "../../shared/domain/ids.ts";
import type {
  SignalAnswer,
  SignalKind,
  SignalNotice,
} from "../../shared/protocol/messages.ts";
import type { Clock } from "../clock.ts";
import type { Neighbours } from "../nodes/neighbours.ts";
import type { Connections, KringSocket } from "./connections.ts";

interface Parts {
  readonly clock: Clock;
  readonly connections: Connections;
  readonly neighbours: () => Neighbours;
}

interface Call {
  readonly sessionId: SessionId;
  readonly seatId: SeatId;
  readonly kind: SignalKind;
  /** The seats that lead. */
  readonly facilitators: readonly SeatId[];
}

/** Calls to the facilitators, wherever their devices hang: held until one has seen them, and never stored. */
export class Signals {
  readonly #parts: Parts;
  readonly #open = new Map<SessionId, Map<SeatId, SignalNotice>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Says so at once when no facilitator could receive it. */
  call({ sessionId, seatId, kind, facilitators }: Call): SignalAnswer {
    const { clock, connections } = this.#parts;
    const neighbours = this.#parts.neighbours();
    const here = connections.ofRole(sessionId, "facilitator").length > 0;
    const elsewhere = facilitators.some((id) => neighbours.has(sessionId, id));
    if (!here && !elsewhere) return { ok: false, refusal: "NobodyThere" };
    this.hear(sessionId, { kind, seatId, at: clock.now() });
    neighbours.call(sessionId, seatId, kind);
    return { ok: true };
  }

  /** Somebody calls, here or on another node. */
  hear(sessionId: SessionId, notice: SignalNotice): void {
    const open = this.#open.get(sessionId) ?? new Map<SeatId, SignalNotice>();
    this.#open.set(sessionId, open.set(notice.seatId, notice));
    this.#tell(sessionId, (socket) => socket.emit("signal", notice));
  }

  seen(sessionId: SessionId, seatId: SeatId): void {
    this.hearSeen(sessionId, seatId);
    this.#parts.neighbours().seen(sessionId, seatId);
  }

  /** A facilitator has seen it, here or on another node. */
  hearSeen(sessionId: SessionId, seatId: SeatId): void {
    if (this.#open.get(sessionId)?.delete(seatId) !== true) return;
    this.#tell(sessionId, (socket) => socket.emit("signalSeen", { seatId }));
  }

  /** A facilitator who connects hears what nobody has seen yet. */
  repeatTo(socket: KringSocket): void {
    for (const notice of this.#open.get(socket.data.sessionId)?.values() ?? [])
      socket.emit("signal", notice);
  }

  forget(sessionId: SessionId): void {
    this.#open.delete(sessionId);
  }

  #tell(sessionId: SessionId, tell: (socket: KringSocket) => void): void {
    const { connections } = this.#parts;
    connections.ofRole(sessionId, "facilitator").forEach(tell);
  }
}
