import type { View, WaitingView } from "../../shared/domain/viewTypes.ts";
import type {
  Answer,
  CommandBody,
  CommandMessage,
  SignalAnswer,
  SignalKind,
  SignalNotice,
} from "../../shared/protocol/messages.ts";
import { askForSomeone, askTime, askView } from "./asking.ts";
import { createCommandQueue } from "./commandQueue.ts";
import type { CommandQueue } from "./commandQueue.ts";
import { newCommandId } from "./ids.ts";
import { createLinkWatch } from "./linkWatch.ts";
import type { LinkWatch } from "./linkWatch.ts";
import { createServerClock } from "./serverClock.ts";
import type { ServerClock } from "./serverClock.ts";
import type { SessionSocket } from "./sessionSocket.ts";
import { createSnapshots, linked } from "./snapshots.ts";
import type { Snapshot, Snapshots } from "./snapshots.ts";

export interface SendOptions {
  /** Only if the turn is still the one on this screen. */
  expectTurn?: boolean;
  /** Only if the phase is still the one on this screen. */
  expectPhase?: boolean;
  /** The seat it is for, on a shared phone or from a facilitator. */
  seatId?: string;
}

export interface SessionStore {
  subscribe: (listener: () => void) => () => void;
  snapshot: () => Snapshot;
  send: (body: CommandBody, options?: SendOptions) => Promise<Answer>;
  signal: (kind: SignalKind, seatId?: string) => Promise<SignalAnswer>;
  seen: (seatId: string) => void;
  /** The server's clock, epoch ms. */
  now: () => number;
  start: () => void;
  /** Looks whether the link is alive; for a page that may have slept. */
  wake: () => void;
  stop: () => void;
}

interface Parts {
  socket: SessionSocket;
  snapshots: Snapshots;
  clock: ServerClock;
  queue: CommandQueue;
  link: LinkWatch;
  /** False once the screen has let go: its socket must not come back by itself and take the seat again. */
  wanted: boolean;
}

/** Refusals of the handshake that stay true: this browser has no such place. */
const final: ReadonlySet<string> = new Set(["NotSignedIn", "Malformed"]);

/** Everything one screen knows of its session: the last whole view, the link, and the commands on their way. */
export function createSessionStore(socket: SessionSocket): SessionStore {
  const snapshots = createSnapshots();
  const parts: Parts = {
    socket,
    snapshots,
    clock: createServerClock({
      ask: () => askTime(socket),
      local: () => performance.now(),
    }),
    queue: createCommandQueue((message, answered) => {
      if (socket.connected) socket.emit("command", message, answered);
      return socket.connected;
    }),
    link: createLinkWatch(snapshots),
    wanted: false,
  };
  listen(parts);
  return storeOver(parts);
}

function listen(parts: Parts): void {
  const { socket, snapshots, queue, link, clock } = parts;
  socket.on("view", (view) => {
    show(parts, view);
  });
  socket.on("ended", (ended) => {
    link.stop();
    snapshots.change({ ended, connection: linked });
    queue.refuseAll(
      ended.reason === "removed" ? "NotAllowed" : "SessionClosed",
    );
  });
  socket.on("signal", (notice) => {
    const { notices } = snapshots.read();
    snapshots.change({ notices: [...others(notices, notice.seatId), notice] });
  });
  socket.on("signalSeen", ({ seatId }) => {
    snapshots.change({ notices: others(snapshots.read().notices, seatId) });
  });
  socket.on("connect", () => {
    // The server tells a facilitator again which calls are still open.
    snapshots.change({ ended: null, denied: null, notices: [] });
    queue.resend();
    void clock.synchronise();
  });
  const again = () => {
    if (!parts.wanted) return;
    link.lost();
    // Hung up or refused by the server: Socket.IO itself would not try again then.
    if (!socket.active) link.retry(() => socket.connect());
  };
  socket.on("disconnect", () => {
    if (snapshots.read().ended === null) again();
  });
  socket.on("connect_error", ({ message }) => {
    if (socket.active || !final.has(message)) again();
    else snapshots.change({ denied: message });
  });
}

function storeOver(parts: Parts): SessionStore {
  const { socket, snapshots, queue, link, clock } = parts;
  return {
    subscribe: snapshots.subscribe,
    snapshot: snapshots.read,
    send: (body, options = {}) =>
      queue.send(messageOf(body, options, snapshots.read().view)),
    signal: (kind, seatId) =>
      askForSomeone(socket, { kind, ...(seatId !== undefined && { seatId }) }),
    seen: (seatId) => {
      snapshots.change({ notices: others(snapshots.read().notices, seatId) });
      socket.emit("signalSeen", { seatId }, () => undefined);
    },
    now: clock.now,
    start: () => {
      parts.wanted = true;
      socket.connect();
    },
    wake: () => {
      void wake(parts);
    },
    stop: () => {
      parts.wanted = false;
      link.stop();
      queue.refuseAll("Unavailable");
      socket.disconnect();
    },
  };
}

function show({ clock, link }: Parts, view: View | WaitingView): void {
  clock.noticed(view.serverTime);
  link.received(view);
}

/** A frozen page does not know that its socket died; one question with a short patience tells. */
async function wake(parts: Parts): Promise<void> {
  const { socket, clock } = parts;
  if (!goesOn(parts)) return;
  const view = socket.connected ? await askView(socket) : null;
  // While it waited, the screen may have let go.
  if (!goesOn(parts)) return;
  if (view === null) {
    // Now, without the growing pauses between attempts.
    socket.disconnect().connect();
    return;
  }
  if (view === "busy") return;
  show(parts, view);
  void clock.synchronise();
}

function goesOn({ wanted, snapshots }: Parts): boolean {
  const { ended, denied } = snapshots.read();
  return wanted && ended === null && denied === null;
}

function messageOf(
  body: CommandBody,
  { seatId, expectTurn, expectPhase }: SendOptions,
  view: View | WaitingView | null,
): CommandMessage {
  const whole = view !== null && "turnNumber" in view ? view : null;
  return {
    // A body's own `seatId` names whom the command is about, and stays.
    ...(seatId !== undefined && { seatId }),
    ...body,
    ...(expectTurn === true &&
      whole !== null && { expectedTurn: whole.turnNumber }),
    ...(expectPhase === true &&
      whole !== null && { expectedPhase: whole.phase.index }),
    commandId: newCommandId(),
  };
}

function others(
  notices: readonly SignalNotice[],
  seatId: string,
): SignalNotice[] {
  return notices.filter((notice) => notice.seatId !== seatId);
}
