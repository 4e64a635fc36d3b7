import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import type { Socket } from "socket.io";
import { io } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SessionSocket } from "../../client/connection/sessionSocket.ts";
import { createSessionStore } from "../../client/connection/sessionStore.ts";
import type { SessionStore } from "../../client/connection/sessionStore.ts";
import type { WaitingView } from "../../shared/domain/viewTypes.ts";
import type {
  ClientToServer,
  CommandMessage,
  ServerToClient,
} from "../../shared/protocol/messages.ts";
import { until } from "../support/until.ts";

type Wire = Server<ClientToServer, ServerToClient>;

function viewAt(position: number): WaitingView {
  return {
    protocol: 1,
    position,
    serverTime: 1_000_000,
    as: "participant",
    waiting: true,
    session: { id: "s", language: "nl", status: "arriving" },
    seats: [],
    me: { seatId: "a" },
  };
}

/** A server of its own for each test, that does as it is told. */
async function openWire() {
  const http = createServer();
  const wire: Wire = new Server(http);
  const state = {
    position: 1,
    answers: true,
    tooFast: false,
    asked: 0,
    refuse: null as string | null,
    commands: [] as CommandMessage[],
    sockets: [] as Socket<ClientToServer, ServerToClient>[],
  };
  wire.use((_socket, next) =>
    next(state.refuse === null ? undefined : new Error(state.refuse)),
  );
  wire.on("connection", (socket) => {
    state.sockets.push(socket);
    socket.on("clock", (_message, answer) => answer({ serverTime: 1_000_000 }));
    socket.on("view", (_message, answer) => {
      state.asked += 1;
      answer(
        state.tooFast
          ? { ok: false, refusal: "TooFast" }
          : viewAt(state.position),
      );
    });
    socket.on("command", (message, answer) => {
      state.commands.push(message);
      if (state.answers) answer({ ok: true, position: state.position });
    });
    socket.on("signal", (_message, answer) => {
      if (state.answers) answer({ ok: false, refusal: "NobodyThere" });
    });
    socket.emit("view", viewAt(state.position));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  return { wire, state, url: `http://127.0.0.1:${port}` };
}

type OpenWire = Awaited<ReturnType<typeof openWire>>;

describe("a screen's session over a real socket", () => {
  let opened: OpenWire;
  let socket: SessionSocket;
  let store: SessionStore;

  function cut(): void {
    for (const socket of opened.state.sockets.splice(0)) socket.conn.close();
  }
  const snapshotThat = (
    what: string,
    holds: (snapshot: ReturnType<SessionStore["snapshot"]>) => boolean,
  ) =>
    until(what, () => {
      const snapshot = store.snapshot();
      return holds(snapshot) ? snapshot : null;
    });

  beforeEach(async () => {
    opened = await openWire();
    socket = io(opened.url, {
      transports: ["websocket"],
      autoConnect: false,
      reconnectionDelay: 20,
      reconnectionDelayMax: 40,
    });
    store = createSessionStore(socket);
  });
  afterEach(async () => {
    store.stop();
    await opened.wire.close();
  });

  it("shows the view that the server sends", async () => {
    store.start();
    const { view } = await snapshotThat("a view", ({ view }) => view !== null);
    expect(view?.position).toBe(1);
  });

  it("passes over a view that is older than the one it shows", async () => {
    store.start();
    await snapshotThat("a view", ({ view }) => view !== null);
    opened.state.sockets[0]?.emit("view", viewAt(9));
    await snapshotThat("the new view", ({ view }) => view?.position === 9);
    opened.state.sockets[0]?.emit("view", viewAt(5));
    opened.state.sockets[0]?.emit("view", viewAt(10));
    await snapshotThat("the newest view", ({ view }) => view?.position === 10);
  });

  it("believes the first view of a new link, whatever its position", async () => {
    opened.state.position = 9;
    store.start();
    await snapshotThat("a view", ({ view }) => view?.position === 9);
    opened.state.position = 4;
    cut();
    await snapshotThat("the restored view", ({ view }) => view?.position === 4);
  });

  it("keeps the link when it is told that it asks too often", async () => {
    store.start();
    await snapshotThat("a view", ({ view }) => view !== null);
    const statuses: unknown[] = [];
    opened.wire.on("connection", () => statuses.push("another link"));
    opened.state.tooFast = true;
    store.wake();
    await until("the question", () => opened.state.asked || null);
    // What comes after the refusal on the same link was not overtaken by a new one.
    opened.state.sockets[0]?.emit("view", viewAt(7));
    await snapshotThat("the next view", ({ view }) => view?.position === 7);
    opened.state.tooFast = false;
    store.wake();
    await until("the next question", () => opened.state.asked > 1 || null);
    expect(statuses).toEqual([]);
    expect(opened.state.sockets).toHaveLength(1);
  });

  it("says nothing about a hiccup", async () => {
    store.start();
    await snapshotThat("a view", ({ view }) => view !== null);
    // Every state is kept: the link can be back before anybody looks again.
    const seen: ReturnType<SessionStore["snapshot"]>["connection"][] = [];
    store.subscribe(() => seen.push(store.snapshot().connection));
    cut();
    await until("the link to be missed and back", () =>
      seen.some(({ offlineSince }) => offlineSince !== null) &&
      seen.at(-1)?.offlineSince === null
        ? true
        : null,
    );
    expect(new Set(seen.map(({ status }) => status))).toEqual(new Set(["ok"]));
  });

  it("sends a command that had no answer again, with the same id", async () => {
    store.start();
    await snapshotThat("a view", ({ view }) => view !== null);
    opened.state.answers = false;
    const answer = store.send({ type: "EndTurn" });
    await until("the first try", () => opened.state.commands[0] ?? null);
    opened.state.answers = true;
    cut();
    expect(await answer).toEqual({ ok: true, position: 1 });
    const ids = opened.state.commands.map(({ commandId }) => commandId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it("tells at once that a call for someone did not go out", async () => {
    expect(await store.signal("needSomeone")).toEqual({
      ok: false,
      refusal: "Unavailable",
    });
  });

  it("passes on that no facilitator is there", async () => {
    store.start();
    await snapshotThat("a view", ({ view }) => view !== null);
    expect(await store.signal("needSomeone")).toEqual({
      ok: false,
      refusal: "NobodyThere",
    });
  });

  it("stops when the server knows no such place", async () => {
    opened.state.refuse = "NotSignedIn";
    store.start();
    const { denied } = await snapshotThat(
      "no",
      ({ denied }) => denied !== null,
    );
    expect(denied).toBe("NotSignedIn");
  });

  it("goes on trying when the server could not say", async () => {
    opened.state.refuse = "Unavailable";
    store.start();
    await snapshotThat(
      "the link to be missed",
      ({ connection }) => connection.offlineSince !== null,
    );
    opened.state.refuse = null;
    await snapshotThat("a view", ({ view }) => view !== null);
    expect(store.snapshot().denied).toBeNull();
  });

  it.each(["idle", "asking"])("lets go for good, %s", async (doing) => {
    store.start();
    await snapshotThat("a view", ({ view }) => view !== null);
    if (doing === "asking") store.wake();
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    store.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(socket.active).toBe(false);
  });

  it("ends, answers what waits, and can go on here when another device took over", async () => {
    store.start();
    await snapshotThat("a view", ({ view }) => view !== null);
    opened.state.answers = false;
    const answer = store.send({ type: "EndTurn" });
    await until("the try", () => opened.state.commands[0] ?? null);
    const [theirs] = opened.state.sockets;
    theirs?.emit("ended", { reason: "removed", takenOver: true });
    theirs?.disconnect(true);
    await snapshotThat("the end", ({ ended }) => ended?.takenOver === true);
    expect(await answer).toEqual({ ok: false, refusal: "NotAllowed" });
    store.start();
    await snapshotThat("to go on", ({ ended }) => ended === null);
  });
});
