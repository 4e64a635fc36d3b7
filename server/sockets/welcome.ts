import type { Ended } from "../../shared/protocol/messages.ts";
import { faultOf } from "../log.ts";
import type { Log } from "../log.ts";
import type { Neighbours } from "../nodes/neighbours.ts";
import { isOpen } from "../session/liveSession.ts";
import type { LiveSession } from "../session/liveSession.ts";
import type { SessionRegistry } from "../session/sessionRegistry.ts";
import type { Attendance } from "./attendance.ts";
import type { Connections, KringSocket } from "./connections.ts";
import type { PresenceOfSeats } from "./presence.ts";
import { hasPlace } from "./publishViews.ts";
import type { Publisher } from "./publishViews.ts";
import type { Signals } from "./signals.ts";

/** What a socket is handed to when it comes, and taken from when it goes. */
export interface Line {
  readonly connections: Connections;
  readonly presence: PresenceOfSeats;
  readonly publisher: Publisher;
  readonly attendance: Attendance;
  readonly signals: Signals;
}

interface Parts {
  readonly registry: Pick<SessionRegistry, "current">;
  readonly log: Log;
  readonly neighbours: () => Neighbours;
}

/** Whoever has a place is shown the evening as it is; whoever has none is told why. */
export async function welcome(
  { registry, log, neighbours }: Parts,
  line: Line,
  socket: KringSocket,
): Promise<void> {
  const { sessionId, as, seatId } = socket.data;
  line.connections.add(socket);
  socket.once("disconnect", () => {
    depart(line, socket);
    neighbours().announce(sessionId);
  });
  try {
    const session = await registry.current(sessionId);
    if (
      session === null ||
      !isOpen(session) ||
      !hasPlace(session, socket.data)
    ) {
      line.connections.sendAway(socket, { reason: whyNot(session) });
      return;
    }
    line.publisher.sendTo(socket, session);
    if (as === "facilitator") line.signals.repeatTo(socket);
    if (seatId === null) return;
    line.presence.connected(sessionId, seatId);
    neighbours().announce(sessionId);
    await line.attendance.arrived(sessionId, seatId);
  } catch (error) {
    log.error("welcome failed", { sessionId, fault: faultOf(error) });
    socket.disconnect(true);
  }
}

function whyNot(session: LiveSession | null): Ended["reason"] {
  if (session === null) return "wiped";
  return session.state === null ? "closed" : "removed";
}

function depart(line: Line, socket: KringSocket): void {
  const { sessionId, seatId } = socket.data;
  line.connections.remove(socket);
  if (socket.data.isOver === true) return;
  if (seatId !== null) line.presence.disconnected(sessionId, seatId);
  void line.attendance.check(sessionId);
}
