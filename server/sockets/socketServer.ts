import type { IncomingMessage, Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import { Decoder } from "socket.io-parser";
import type { SeatId, SessionId } from "../../shared/domain/ids.ts";
import { limits } from "../../shared/protocol/limits.ts";
import type { Ended, SignalNotice } from "../../shared/protocol/messages.ts";
import { connectionQuery } from "../../shared/protocol/schemas.ts";
import type { Credentials } from "../access/credentials.ts";
import type { Identity } from "../access/identity.ts";
import { realTime } from "../clock.ts";
import type { Clock } from "../clock.ts";
import type { Seals } from "../keeping/seal.ts";
import { faultOf } from "../log.ts";
import type { Neighbours } from "../nodes/neighbours.ts";
import type { HandleCommand } from "../session/handleCommand.ts";
import { isOpen } from "../session/liveSession.ts";
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
import { Publisher } from "./publishViews.ts";
import { Signals } from "./signals.ts";
import { ViewEncoder } from "./viewEncoder.ts";
import { welcome } from "./welcome.ts";
import type { Line } from "./welcome.ts";

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
  /** Other processes on the same database. */
  readonly neighbours: () => Neighbours;
}

/** What the rest of the server may do with the sockets. */
export interface Sockets {
  /** Takes its own path from all requests; whatever else answers them must be on the server already. */
  attach(httpServer: HttpServer): void;
  /** Every device of this seat is told that another one took its place. */
  evict(sessionId: SessionId, seatId: SeatId): void;
  /** Looks whether the state is right about who is connected; after a restart. */
  checkAttendance(sessionId: SessionId): Promise<void>;
  /** The seats that are connected to this process, by session. */
  here(): ReadonlyMap<SessionId, readonly SeatId[]>;
  /** A seat came to be connected to another process, or no longer is. */
  elsewhere(sessionId: SessionId, seatId: SeatId, came: boolean): void;
  /** Somebody called a facilitator over another process, and one there has seen it. */
  called(sessionId: SessionId, notice: SignalNotice): void;
  callSeen(sessionId: SessionId, seatId: SeatId): void;
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
    evict: (sessionId, seatId) => connections.takeOver(sessionId, seatId),
    here: () => connections.seats(),
    elsewhere(sessionId, seatId, came) {
      if (came) presence.connected(sessionId, seatId);
      else presence.disconnected(sessionId, seatId);
      void attendance.check(sessionId);
    },
    called: (sessionId, notice) => signals.hear(sessionId, notice),
    callSeen: (sessionId, seatId) => signals.hearSeen(sessionId, seatId),
    checkAttendance: (sessionId) => attendance.check(sessionId),
    repeatViews: () => repeatViews(parts, line),
    count: () => connections.count(),
    async close() {
      attendance.stop();
      await io.close();
    },
  };
}

function linesOf(parts: SocketParts): Line {
  const { clock, registry, neighbours } = parts;
  const elsewhere = (sessionId: SessionId, seatId: SeatId): boolean =>
    neighbours().has(sessionId, seatId);
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
  const presence = new PresenceOfSeats({
    clock,
    connections,
    elsewhere,
    changed,
  });
  const publisher = new Publisher({ ...parts, connections, presence });
  const attendance = new Attendance({ ...parts, connections, elsewhere });
  const signals = new Signals({ clock, connections, neighbours });
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

async function repeatViews(
  { registry }: SocketParts,
  { connections, publisher }: Line,
): Promise<void> {
  for (const sessionId of connections.sessions()) {
    const session = await registry.current(sessionId);
    if (session !== null && isOpen(session)) publisher.sendToAll(session);
  }
}

function endAll(
  connections: Connections,
  sessionId: SessionId,
  reason: Ended["reason"],
): void {
  for (const socket of connections.of(sessionId)) {
    socket.data.isOver = true;
    connections.sendAway(socket, { reason });
  }
}
