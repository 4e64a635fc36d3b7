/** The notes board on the wire: `/notes/:sessionId?as=…`, the protocol of y-websocket, behind a gate of our own. */
import type { IncomingMessage } from "node:http";
import { WebSocket, WebSocketServer } from "ws";
import type { SessionId } from "../../shared/domain/ids.ts";
import { notesCloseCodes } from "../../shared/protocol/board.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { realTime } from "../clock.ts";
import { faultOf } from "../log.ts";
import type { LiveSession } from "../session/liveSession.ts";
import { admit, targetOf } from "./notesDoor.ts";
import { createHubs } from "./notesHubs.ts";
import type { Hub, Hubs } from "./notesHubs.ts";
import type { Notes, NotesParts } from "./notesParts.ts";
import { rightsNow } from "./notesRights.ts";
import { createNotesStore } from "./notesStore.ts";
import { notesUnder, offeredNotesIn } from "./offeredNotes.ts";

/** The server stops; y-websocket connects again by itself. */
const goingAway = 1001;
/** How long a client may take to answer a close; the published types do not know this option yet. */
const untyped = { closeTimeout: 2_000 };

/** `ws` closes what is too big with a code of its own; the contract has one for limits. */
class BoardSocket extends WebSocket {
  override close(code?: number, data?: string | Buffer): void {
    const messageTooBig = 1009;
    super.close(code === messageTooBig ? notesCloseCodes.limits : code, data);
  }
}

/** Listens for the upgrades of `/notes/`; leaves all others alone. */
export function attachNotes(parts: NotesParts): Notes {
  const time = parts.time ?? realTime;
  const store = createNotesStore(parts);
  const hubs = createHubs(store, () => time.elapsed(), parts.log);
  const lines = new WebSocketServer({
    noServer: true,
    maxPayload: limits.notesFrameBytes,
    perMessageDeflate: false,
    WebSocket: BoardSocket,
    ...untyped,
  });
  parts.httpServer.on("upgrade", (request: IncomingMessage, socket, head) => {
    const target = targetOf(request);
    if (target === null) return;
    // Accepted first, because a browser learns nothing but a close code.
    lines.handleUpgrade(request, socket, head, (line) => {
      void admit({ ...parts, hubs }, { line, request, target });
    });
  });
  parts.events.listen({
    changed: (session) => letGo(hubs, parts, session),
    ended: (sessionId, reason) => {
      if (reason === "wiped") abandon(hubs, parts, sessionId);
    },
  });
  const stopBeating = time.every(limits.pingIntervalMs, () => beatAll(hubs));

  async function withBoard<T>(
    sessionId: SessionId,
    work: (hub: Hub) => T | Promise<T>,
  ): Promise<T> {
    const hub = await hubs.acquire(sessionId);
    try {
      return await work(hub);
    } finally {
      await hubs.release(sessionId, hub);
    }
  }

  return {
    ...reading(withBoard, parts),
    remove: (sessionId, cardId) =>
      withBoard(sessionId, ({ board }) => board.remove(cardId)),
    wipe: (sessionId) =>
      withBoard(sessionId, async ({ board }) => {
        await board.wipe();
        sendAway(hubs, sessionId);
      }),
    recheck: (sessionId) => recheck(hubs, parts, sessionId),
    ...following(hubs),
    async close() {
      stopBeating();
      for (const connection of connectionsOf(hubs)) connection.close(goingAway);
      await Promise.all([...hubs.all()].map(([, hub]) => hub.board.tidy()));
      lines.close();
    },
  };
}

function beatAll(hubs: Hubs): void {
  for (const connection of connectionsOf(hubs)) connection.beat();
}

/** What other processes store becomes part of the boards that are open here. */
function following(hubs: Hubs): Pick<Notes, "catchUp" | "catchUpAll"> {
  return {
    catchUp: async (sessionId, number) =>
      hubs.all().get(sessionId)?.board.catchUp(number),
    catchUpAll: async () => {
      const boards = [...hubs.all().values()].map(({ board }) => board);
      await Promise.all(boards.map((board) => board.catchUp(Infinity)));
    },
  };
}

/** What others may read of a board, also after the close. */
function reading(
  withBoard: <T>(id: SessionId, work: (hub: Hub) => T) => Promise<T>,
  { seals }: NotesParts,
): Pick<Notes, "offered" | "under"> {
  return {
    offered: (sessionId) =>
      withBoard(sessionId, ({ board }) =>
        offeredNotesIn(board.doc, (cardId) =>
          seals.derive(sessionId, `offered:${cardId}`),
        ),
      ),
    under: (sessionId, root) =>
      withBoard(sessionId, ({ board }) => notesUnder(board.doc, root)),
  };
}

function connectionsOf(hubs: Hubs) {
  return [...hubs.all().values()].flatMap((hub) => [...hub.connections.keys()]);
}

/** Those who lost their seat lose their line to the board too. */
function letGo(hubs: Hubs, { seals }: NotesParts, session: LiveSession): void {
  const { sessionId } = session.record;
  const rootOf = (seatId: string) => seals.notesRoot(sessionId, seatId);
  for (const [connection, { identity }] of hubs.all().get(sessionId)
    ?.connections ?? [])
    if (rightsNow(identity, session, rootOf) === null)
      connection.close(notesCloseCodes.notAllowed);
}

function abandon(hubs: Hubs, { log }: NotesParts, sessionId: SessionId): void {
  const hub = hubs.all().get(sessionId);
  sendAway(hubs, sessionId);
  hub?.board.abandon().catch((error: unknown) => {
    log.error("clearing notes failed", { sessionId, fault: faultOf(error) });
  });
}

/** All clients throw away what they have and start with what is there now. */
function sendAway(hubs: Hubs, sessionId: SessionId): void {
  const hub = hubs.all().get(sessionId);
  hubs.drop(sessionId);
  for (const connection of hub?.connections.keys() ?? [])
    connection.close(notesCloseCodes.refused);
}

/** Who cannot be asked about now stays; the next change of the session asks again. */
async function recheck(
  hubs: Hubs,
  { authenticate, log }: NotesParts,
  sessionId: SessionId,
): Promise<void> {
  const visitors = [...(hubs.all().get(sessionId)?.connections ?? [])];
  try {
    for (const [connection, { identity, request }] of visitors) {
      const still = await authenticate(request, sessionId, identity.role);
      if (still === null) connection.close(notesCloseCodes.notSignedIn);
    }
  } catch (error) {
    log.error("rechecking notes failed", { sessionId, fault: faultOf(error) });
  }
}
