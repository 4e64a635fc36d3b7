import type { IncomingMessage } from "node:http";
import type { SessionId } from "../../shared/domain/ids.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { faultOf } from "../log.ts";
import type { Log } from "../log.ts";
import { createFrameBudget } from "./frameBudget.ts";
import type { FrameBudget } from "./frameBudget.ts";
import { NotesBoard } from "./notesBoard.ts";
import type { NotesConnection } from "./notesConnection.ts";
import { updateFrame } from "./notesFrames.ts";
import type { NotesIdentity } from "./notesRights.ts";
import type { NotesStore } from "./notesStore.ts";

export interface Visitor {
  readonly identity: NotesIdentity;
  /** Kept to ask again whose cookie it is. */
  readonly request: IncomingMessage;
}

/** One session's board with everyone who has it open. */
export interface Hub {
  readonly board: NotesBoard;
  readonly connections: Map<NotesConnection, Visitor>;
  /** One budget a seat, so that connecting again gives no new one. */
  budgetOf(key: string): FrameBudget;
}

export interface Hubs {
  /** Opens the board, or the one that is open already; must be followed by `release`. */
  acquire(sessionId: SessionId): Promise<Hub>;
  release(sessionId: SessionId, hub: Hub): Promise<void>;
  /** The open ones. */
  all(): ReadonlyMap<SessionId, Hub>;
  /** The next `acquire` starts from what is stored. */
  drop(sessionId: SessionId): void;
}

/** A board that is being opened or is open, and how many use it or wait for it. */
interface Opening {
  users: number;
  readonly hub: Promise<Hub>;
}

export function createHubs(
  store: NotesStore,
  elapsed: () => number,
  log: Log,
): Hubs {
  const opening = new Map<SessionId, Opening>();
  const open = new Map<SessionId, Hub>();
  const openings = new Map<Hub, Opening>();

  function begin(sessionId: SessionId): Opening {
    const begun: Opening = { users: 0, hub: openHub() };
    opening.set(sessionId, begun);
    return begun;

    async function openHub(): Promise<Hub> {
      const hub = hubOf(await NotesBoard.open(store, sessionId), elapsed);
      openings.set(hub, begun);
      if (opening.get(sessionId) === begun) open.set(sessionId, hub);
      return hub;
    }
  }

  function drop(sessionId: SessionId): void {
    opening.delete(sessionId);
    open.delete(sessionId);
  }

  async function acquire(sessionId: SessionId): Promise<Hub> {
    const known = opening.get(sessionId) ?? begin(sessionId);
    // Counted before waiting: the last one who leaves meanwhile must see that somebody comes.
    known.users += 1;
    try {
      return await known.hub;
    } catch (error) {
      if (opening.get(sessionId) === known) drop(sessionId);
      throw error;
    }
  }

  async function release(sessionId: SessionId, hub: Hub): Promise<void> {
    const known = openings.get(hub);
    if (known === undefined) return;
    known.users -= 1;
    if (known.users > 0) return;
    await hub.board.tidy().catch((error: unknown) => {
      log.error("tidying notes failed", { sessionId, fault: faultOf(error) });
    });
    if (known.users > 0 || !openings.delete(hub)) return;
    if (open.get(sessionId) === hub) drop(sessionId);
    hub.board.doc.destroy();
  }

  return { acquire, release, drop, all: () => open };
}

function hubOf(board: NotesBoard, elapsed: () => number): Hub {
  const connections: Hub["connections"] = new Map();
  const budgets = new Map<string, FrameBudget>();
  board.doc.on("update", (update: Uint8Array, from: unknown) => {
    const frame = updateFrame(update);
    for (const connection of connections.keys())
      if (connection !== from) connection.send(frame);
  });
  return {
    board,
    connections,
    budgetOf(key) {
      const known = budgets.get(key);
      if (known !== undefined) return known;
      const { notesFramesPerSecond, notesFrameBurst } = limits;
      const made = createFrameBudget(
        { perSecond: notesFramesPerSecond, burst: notesFrameBurst },
        elapsed,
      );
      budgets.set(key, made);
      return made;
    },
  };
}
