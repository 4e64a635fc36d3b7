import type { IncomingMessage, Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import { Decoder } from "socket.io-parser";
import type { SeatId, SessionId } from "../../shared/domain/ids.ts";
import { limits } from "../../shared/protocol/limits.ts";
import type { Ended } from "../../shared/protocol/messages.ts";
import { connectionQuery } from "../../shared/protocol/schemas.ts";
import type { Credentials } from "../access/credentials.ts";
import type { Identity } from "../access/identity.ts";
import { realTime } from "../clock.ts";
import type { Clock } from "../clock.ts";
import type { Seals } from "../keeping/seal.ts";
import { faultOf } from "../log.ts";
import type { HandleCommand } from "../session/handleCommand.ts";
import { isOpen } from "../session/liveSession.ts";
import type { LiveSession } from "../session/liveSession.ts";
import type { SessionEvents } from "../session/sessionEvents.ts";
import type { SessionRegistry } from "../session/sessionRegistry.ts";
import { Attendance } from "./attendance.ts";
import { cutWhenBehind } from "./backlog.ts";
import { Connections } from "./connections.ts";
import type { KringServer, KringSocket } from "./connections.ts";
import { entrances } from "./entrances.ts";
import { onCommand } from "./onCommand.ts";
import type { Watch } from "./onCommand.ts";
import { PresenceOfSeats } from "./presence.ts";
import { hasPlace, Publisher } from "./publishViews.ts";
import { Signals } from "./signals.ts";
import { ViewEncoder } from "./viewEncoder.ts";

export interface SocketParts extends Watch {
  readonly identity: Identity;
  readonly credentials: Credentials;
  readonly handle: HandleCommand;
  readonly registry: SessionRegistry;
  readonly events: SessionEvents;
  readonly clock: Clock;
  readonly seals: Seals;
  /** Whether a page of ours asks. */
  readonly origins: (request: IncomingMessage) => boolean;
  readonly joinLink: (secret: string) => string;
}

/** What the rest of the server may do with the sockets. */
export interface Sockets {
  /** Takes its own path from all requests; whatever else answers them must be on the server already. */
  attach(httpServer: HttpServer): void;
  /** Every device of this seat is told that another one took its place. */
  evict(sessionId: SessionId, seatId: SeatId): void;
  /** Looks whether the state is right about who is connected; after a restart. */
  checkAttendance(sessionId: SessionId): Promise<void>;
  /** Every screen is sent its view again, with the time of now. */
  repeatViews(): Promise<void>;
  count(): number;
  /** Hangs up; what was acknowledged stays acknowledged. */
  close(): Promise<void>;
}

/** How long a connection may take to say which session it is for. */
const introductionMs = 10_000;

export function createSocketServer(parts: SocketParts): Sockets {
  const io = listen(parts);
  const line = linesOf(parts);
  const { connections, presence, attendance, signals } = line;
  const events = entrances({ ...parts, ...line });

  io.use((socket, next) => {
    introduce(parts, socket).then(
      (code) => (code === null ? next() : next(new Error(code))),
      (error: unknown) => {
        parts.log.error("handshake failed", { fault: faultOf(error) });
        next(new Error("Unavailable"));
      },
    );
  });
  io.on("connection", (socket) => {
    cutWhenBehind(socket, () => parts.log.warn("reader cut"));
    onCommand(socket, events, parts);
    void welcome(parts, line, socket);
  });
  parts.events.listen({
    changed(session) {
      line.publisher.sendToAll(session);
      void attendance.check(session.record.sessionId);
    },
    ended(sessionId, reason) {
      endAll(connections, sessionId, reason);
      signals.forget(sessionId);
      presence.forget(sessionId);
    },
  });
  return {
    attach: (httpServer) => io.attach(httpServer),
    evict(sessionId, seatId) {
      for (const socket of connections.ofSeat(sessionId, seatId))
        line.connections.sendAway(socket, {
          reason: "removed",
          takenOver: true,
        });
    },
    checkAttendance: (sessionId) => attendance.check(sessionId),
    async repeatViews() {
      for (const sessionId of connections.sessions()) {
        const session = await parts.registry.current(sessionId);
        if (session !== null && isOpen(session))
          line.publisher.sendToAll(session);
      }
    },
    count: () => connections.count(),
    async close() {
      attendance.stop();
      await io.close();
    },
  };
}

interface Line {
  readonly connections: Connections;
  readonly presence: PresenceOfSeats;
  readonly publisher: Publisher;
  readonly attendance: Attendance;
  readonly signals: Signals;
}

function linesOf(parts: SocketParts): Line {
  const { clock, registry } = parts;
  const connections = new Connections(realTime);
  const tellFacilitators = async (sessionId: SessionId): Promise<void> => {
    const session = await registry.current(sessionId);
    if (session !== null && isOpen(session))
      publisher.sendToFacilitators(session);
  };
  const changed = (sessionId: SessionId): void => {
    tellFacilitators(sessionId).catch((error: unknown) =>
      parts.log.error("presence not told", { fault: faultOf(error) }),
    );
  };
  const presence = new PresenceOfSeats({ clock, connections, changed });
  const publisher = new Publisher({ ...parts, connections, presence });
  const attendance = new Attendance({ ...parts, connections });
  const signals = new Signals(clock, connections);
  return { connections, presence, publisher, attendance, signals };
}

function listen(parts: SocketParts): KringServer {
  return new Server({
    serveClient: false,
    parser: { Encoder: ViewEncoder, Decoder },
    maxHttpBufferSize: limits.socketPayloadBytes,
    pingInterval: limits.pingIntervalMs,
    pingTimeout: limits.pingTimeoutMs,
    connectTimeout: introductionMs,
    // A view is whole: whoever comes back is sent one, and nothing has to be remembered for them.
    transports: ["websocket", "polling"],
    allowRequest: (request, answer) => {
      const ours = parts.origins(request);
      answer(ours ? null : "WrongOrigin", ours);
    },
  });
}

/** Null when the cookie gives the role that is asked for; otherwise why not. */
async function introduce(
  { identity }: SocketParts,
  socket: KringSocket,
): Promise<string | null> {
  const query = connectionQuery.safeParse(socket.handshake.query);
  if (!query.success) return "Malformed";
  const { session: sessionId, as } = query.data;
  const member = await identity.member(socket.request, sessionId, as);
  if (member === null) return "NotSignedIn";
  socket.data = { sessionId, as, seatId: member.seatId };
  return null;
}

async function welcome(
  { registry, log }: SocketParts,
  line: Line,
  socket: KringSocket,
): Promise<void> {
  const { sessionId, as, seatId } = socket.data;
  line.connections.add(socket);
  socket.once("disconnect", () => depart(line, socket));
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
  if (seatId !== null) line.presence.disconnected(sessionId, seatId);
  void line.attendance.check(sessionId);
}

function endAll(
  connections: Connections,
  sessionId: SessionId,
  reason: Ended["reason"],
): void {
  for (const socket of connections.of(sessionId))
    connections.sendAway(socket, { reason });
}
