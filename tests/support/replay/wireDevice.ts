import { randomUUID } from "node:crypto";
import { io } from "socket.io-client";
import type { Socket } from "socket.io-client";
import type {
  Role,
  View,
  WaitingView,
} from "../../../shared/domain/viewTypes.ts";
import type {
  Answer,
  ClientToServer,
  CommandBody,
  Ended,
  ServerToClient,
  SignalAnswer,
  SignalMessage,
  SignalNotice,
} from "../../../shared/protocol/messages.ts";
import { httpDevice } from "../httpDevice.ts";
import type { HttpDevice } from "../httpDevice.ts";
import { openLine } from "../line.ts";
import type { Line } from "../line.ts";
import { openNotes } from "../notesClient.ts";
import type { NotesClient } from "../notesClient.ts";
import { until } from "../until.ts";

export interface Guards {
  readonly seatId?: string | undefined;
  readonly expectedTurn?: number | undefined;
  readonly expectedPhase?: number | undefined;
}

/** One person's device that speaks the wire contract: HTTP, a socket and a notes board, over a line of its own. */
export interface WireDevice {
  readonly http: HttpDevice;
  readonly line: Line;
  readonly role: Role;
  /** Opens the session; once the cookie is there. */
  open(sessionId: string): Promise<void>;
  close(): void;
  view(): View | WaitingView;
  /** The server's clock as this device knows it: from its last view, or because it asked. */
  now(): number;
  askTime(): Promise<void>;
  /** The view of a seat that was let in. */
  whole(): View;
  command(body: CommandBody, guards?: Guards): Promise<Answer>;
  signal(message: SignalMessage): Promise<SignalAnswer>;
  /** Calls that this device was told of, newest last. */
  notices(): readonly SignalNotice[];
  ended(): Ended | null;
  notes(): NotesClient;
  end(): Promise<void>;
}

type DeviceSocket = Socket<ServerToClient, ClientToServer>;

const patienceMs = 10_000;

export async function wireDevice(
  serverUrl: string,
  role: Role,
): Promise<WireDevice> {
  const line = await openLine(serverUrl);
  const http = httpDevice(line.url);
  const notices: SignalNotice[] = [];
  let socket: DeviceSocket | null = null;
  let notes: NotesClient | null = null;
  let last: View | WaitingView | null = null;
  let ended: Ended | null = null;
  let time = 0;

  function view(): View | WaitingView {
    if (last === null) throw new Error("This device has seen nothing yet.");
    return last;
  }

  function connected(): DeviceSocket {
    if (socket === null) throw new Error("This device is not in a session.");
    return socket;
  }

  async function open(sessionId: string): Promise<void> {
    close();
    last = null;
    socket = socketFor(http, sessionId, role);
    socket.on("view", (received) => {
      last = received;
      time = received.serverTime;
      // Whoever waits at the door has no board yet.
      if (!("waiting" in received)) notes ??= openNotes(http, sessionId, role);
    });
    socket.on("signal", (notice) => notices.push(notice));
    socket.on("ended", (received) => {
      ended = received;
    });
    await until(`${role} sees the session`, () => last);
  }

  function close(): void {
    socket?.disconnect();
    notes?.close();
    socket = null;
    notes = null;
  }

  return {
    http,
    line,
    role,
    open,
    close,
    view,
    now: () => time,
    askTime: async () => {
      const asked = connected().timeout(patienceMs).emitWithAck("clock", {});
      const answer = (await asked) as { serverTime: number };
      time = answer.serverTime;
    },
    whole: () => {
      const now = view();
      if ("waiting" in now) throw new Error("This device still waits.");
      return now;
    },
    command: (body, guards = {}) =>
      connected()
        .timeout(patienceMs)
        .emitWithAck("command", {
          ...guarded(guards),
          ...body,
          commandId: randomUUID(),
        }),
    signal: (message) =>
      connected().timeout(patienceMs).emitWithAck("signal", message),
    notices: () => notices,
    ended: () => ended,
    notes: () => {
      if (notes === null) throw new Error("This device has no board open.");
      return notes;
    },
    end: async () => {
      close();
      await line.close();
    },
  };
}

function socketFor(
  http: HttpDevice,
  sessionId: string,
  role: Role,
): DeviceSocket {
  return io(http.url, {
    query: { session: sessionId, as: role },
    transports: ["websocket"],
    extraHeaders: { cookie: http.cookies(), origin: http.url },
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 300,
  });
}

function guarded({ seatId, expectedTurn, expectedPhase }: Guards): Guards {
  return {
    ...(seatId !== undefined && { seatId }),
    ...(expectedTurn !== undefined && { expectedTurn }),
    ...(expectedPhase !== undefined && { expectedPhase }),
  };
}
