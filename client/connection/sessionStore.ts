import type { Refusal } from "../../shared/domain/refusals.ts";
import type { View, WaitingView } from "../../shared/domain/viewTypes.ts";
import type {
  Answer,
  CommandBody,
  Ended,
  SignalAnswer,
  SignalKind,
  SignalNotice,
} from "../../shared/protocol/messages.ts";
import { createCommandQueue } from "./commandQueue.ts";
import { newCommandId } from "./ids.ts";
import type { ServerClock } from "./serverClock.ts";
import { createServerClock } from "./serverClock.ts";
import type { SessionSocket } from "./sessionSocket.ts";

export interface Connection {
  /** `back` for a few seconds after the link returned. A hiccup under three seconds is still `ok`. */
  status: "ok" | "offline" | "back";
  /** Local epoch ms at which the link was lost; null while it is there. */
  offlineSince: number | null;
}

export interface Snapshot {
  view: View | WaitingView | null;
  connection: Connection;
  ended: Ended | null;
  /** This browser has no place in this session (any more): why the server would not connect it. */
  denied: string | null;
  notices: readonly SignalNotice[];
}

export interface SendOptions {
  /** Only if the turn is still the one on this screen. */
  expectTurn?: boolean;
  /** Only if the phase is still the one on this screen. */
  expectPhase?: boolean;
  /** The seat it is for, on a shared phone or from a facilitator. */
  seatId?: string;
}

export interface SessionStore {
  subscribe(listener: () => void): () => void;
  snapshot(): Snapshot;
  send(body: CommandBody, options?: SendOptions): Promise<Answer>;
  /** Never queued: a call that cannot leave must say so at once. */
  signal(kind: SignalKind, seatId?: string): Promise<SignalAnswer>;
  seen(seatId: string): void;
  /** The server's clock, epoch ms. */
  now(): number;
  start(): void;
  /** Looks whether the link is alive; asked for by a page that wakes. */
  wake(): void;
  stop(): void;
}

const hiccupMs = 3_000;
const backMs = 4_000;
const answerMs = 4_000;

const nothingYet: Snapshot = {
  view: null,
  connection: { status: "ok", offlineSince: null },
  ended: null,
  denied: null,
  notices: [],
};

/** Everything one screen knows of its session: the last whole view, the link, and the commands on their way. */
export function createSessionStore(socket: SessionSocket): SessionStore {
  const listeners = new Set<() => void>();
  const clock = clockOver(socket);
  const queue = createCommandQueue((message, answered) => {
    if (socket.connected) socket.emit("command", message, answered);
    return socket.connected;
  });
  let current = nothingYet;
  let fresh = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function change(patch: Partial<Snapshot>): void {
    current = { ...current, ...patch };
    for (const listener of listeners) listener();
  }

  function later(ms: number, patch: Partial<Snapshot>): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      change(patch);
    }, ms);
  }

  function received(view: View | WaitingView): void {
    clock.noticed(view.serverTime);
    // The first view of a link is the truth, even after a restore from an older backup.
    if (!fresh && view.position < (current.view?.position ?? 0)) return;
    fresh = false;
    const wasOffline = current.connection.status === "offline";
    change({
      view,
      denied: null,
      connection: {
        status: wasOffline ? "back" : current.connection.status,
        offlineSince: null,
      },
    });
    if (wasOffline)
      later(backMs, { connection: { status: "ok", offlineSince: null } });
    else if (current.connection.status === "ok") clearTimeout(timer);
  }

  function lost(): void {
    fresh = true;
    if (current.ended !== null || current.connection.offlineSince !== null)
      return;
    const offlineSince = Date.now();
    change({ connection: { status: "ok", offlineSince } });
    later(hiccupMs, { connection: { status: "offline", offlineSince } });
  }

  function over(ended: Ended): void {
    clearTimeout(timer);
    change({ ended, connection: nothingYet.connection });
    queue.refuseAll(
      ended.reason === "removed" ? "NotAllowed" : "SessionClosed",
    );
  }

  socket.on("view", received);
  socket.on("ended", over);
  socket.on("signal", (notice) => {
    change({ notices: [...others(current.notices, notice.seatId), notice] });
  });
  socket.on("signalSeen", ({ seatId }) => {
    change({ notices: others(current.notices, seatId) });
  });
  socket.on("connect", () => {
    change({ ended: null, notices: [] });
    queue.resend();
    void clock.synchronise();
  });
  socket.on("disconnect", lost);
  socket.on("connect_error", (error) => {
    // Only a refusal by the server carries data; then trying again is of no use.
    if (socket.active) lost();
    else change({ denied: error.message });
  });

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => current,
    send: (body, options) =>
      queue.send({
        ...body,
        ...envelopeFor(current.view, options),
        commandId: newCommandId(),
      }),
    signal: (kind, seatId) => signalOver(socket, kind, seatId),
    seen: (seatId) => {
      change({ notices: others(current.notices, seatId) });
      socket.emit("signalSeen", { seatId }, () => undefined);
    },
    now: clock.now,
    start: () => {
      socket.connect();
    },
    wake: () => {
      if (current.ended === null && current.denied === null)
        wake(socket, received, clock);
    },
    stop: () => {
      clearTimeout(timer);
      queue.refuseAll("Unavailable");
      socket.disconnect();
    },
  };
}

function clockOver(socket: SessionSocket): ServerClock {
  return createServerClock({
    local: () => performance.now(),
    ask: async () => {
      try {
        return (await socket.timeout(answerMs).emitWithAck("clock", {}))
          .serverTime;
      } catch {
        return null;
      }
    },
  });
}

function envelopeFor(
  view: View | WaitingView | null,
  options: SendOptions = {},
) {
  const whole = view !== null && "turnNumber" in view ? view : null;
  return {
    ...(options.seatId !== undefined && { seatId: options.seatId }),
    ...(options.expectTurn === true &&
      whole !== null && { expectedTurn: whole.turnNumber }),
    ...(options.expectPhase === true &&
      whole !== null && { expectedPhase: whole.phase.index }),
  };
}

async function signalOver(
  socket: SessionSocket,
  kind: SignalKind,
  seatId?: string,
): Promise<SignalAnswer> {
  const unreachable: { ok: false; refusal: Refusal } = {
    ok: false,
    refusal: "Unavailable",
  };
  if (!socket.connected) return unreachable;
  try {
    return await socket
      .timeout(answerMs)
      .emitWithAck("signal", { kind, ...(seatId !== undefined && { seatId }) });
  } catch {
    return unreachable;
  }
}

/** A frozen page does not know that its socket died; one question with a short patience tells. */
function wake(
  socket: SessionSocket,
  received: (view: View | WaitingView) => void,
  clock: ServerClock,
): void {
  if (!socket.connected) {
    reconnect(socket);
    return;
  }
  socket.timeout(2_000).emit("view", {}, (silence, answer) => {
    // On a time-out there is an error and no answer, whatever the types say.
    if (silence as Error | null) reconnect(socket);
    else if ("protocol" in answer) {
      received(answer);
      void clock.synchronise();
    }
  });
}

/** Now, without the growing pauses between attempts. */
function reconnect(socket: SessionSocket): void {
  socket.disconnect().connect();
}

function others(
  notices: readonly SignalNotice[],
  seatId: string,
): SignalNotice[] {
  return notices.filter((notice) => notice.seatId !== seatId);
}
