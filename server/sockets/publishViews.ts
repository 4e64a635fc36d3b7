import type { SeatId } from "../../shared/domain/ids.ts";
import { seatOf } from "../../shared/domain/seats.ts";
import { viewFor, viewsOf } from "../../shared/domain/view.ts";
import type { ViewFacts } from "../../shared/domain/view.ts";
import type { View, WaitingView } from "../../shared/domain/viewTypes.ts";
import type { Clock } from "../clock.ts";
import type { Seals } from "../keeping/seal.ts";
import { factsOf } from "../session/liveSession.ts";
import type { OpenSession } from "../session/liveSession.ts";
import type { SessionRecord } from "../sessionStore/sessionStore.ts";
import type { Connections, KringSocket, Peer } from "./connections.ts";
import type { PresenceOfSeats } from "./presence.ts";

interface Parts {
  readonly connections: Connections;
  readonly presence: PresenceOfSeats;
  readonly clock: Clock;
  readonly seals: Seals;
  /** The link behind the QR code. */
  readonly joinLink: (secret: string) => string;
}

/** Sends each screen its own whole view. */
export class Publisher {
  readonly #parts: Parts;
  readonly #roots = new WeakMap<SessionRecord, Map<SeatId, string>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  viewOf(session: OpenSession, { as, seatId }: Peer): View | WaitingView {
    return viewFor(this.#facts(session), { as, seatId });
  }

  sendTo(socket: KringSocket, session: OpenSession): void {
    socket.emit("view", this.viewOf(session, socket.data));
  }

  /** After a change: everybody, and whoever lost their seat is told and let go. */
  sendToAll(session: OpenSession): void {
    const viewOf = viewsOf(this.#facts(session));
    for (const socket of this.#parts.connections.of(session.record.sessionId)) {
      if (hasPlace(session, socket.data))
        socket.emit("view", viewOf(socket.data));
      else this.#parts.connections.sendAway(socket, { reason: "removed" });
    }
  }

  /** Who can be reached is for facilitators only. */
  sendToFacilitators(session: OpenSession): void {
    const { sessionId } = session.record;
    for (const socket of this.#parts.connections.ofRole(
      sessionId,
      "facilitator",
    ))
      this.sendTo(socket, session);
  }

  #facts(session: OpenSession): ViewFacts {
    const { clock, presence, joinLink } = this.#parts;
    const { sessionId, joinCode, joinSecret } = session.record;
    return {
      ...factsOf(session),
      presence: presence.of(sessionId, session.state),
      codes: { joinCode, joinLink: joinLink(joinSecret) },
      serverTime: clock.now(),
      notesRoot: (seatId) => this.#rootOf(session.record, seatId),
    };
  }

  /** It is the same all evening; working it out for every seat at every change costs more than the views do. */
  #rootOf(record: SessionRecord, seatId: SeatId): string {
    const roots = this.#roots.get(record) ?? new Map<SeatId, string>();
    const root =
      roots.get(seatId) ??
      this.#parts.seals.notesRoot(record.sessionId, seatId);
    this.#roots.set(record, roots.set(seatId, root));
    return root;
  }
}

/** A room screen always has one. */
export function hasPlace(
  { state }: OpenSession,
  { as, seatId }: Peer,
): boolean {
  if (seatId === null) return true;
  const seat = seatOf(state, seatId);
  return as === "facilitator" ? seat?.facilitator === true : seat !== undefined;
}
