import type { IncomingMessage } from "node:http";
import type { WebSocket } from "ws";
import type { SessionId } from "../../shared/domain/ids.ts";
import { roles } from "../../shared/domain/viewTypes.ts";
import type { Role } from "../../shared/domain/viewTypes.ts";
import { notesCloseCodes } from "../../shared/protocol/board.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { KeyGone } from "../keeping/keyStore.ts";
import { faultOf } from "../log.ts";
import { NotesConnection } from "./notesConnection.ts";
import type { Hub, Hubs, Visitor } from "./notesHubs.ts";
import type { NotesParts } from "./notesParts.ts";
import { rightsNow } from "./notesRights.ts";
import type { Rights } from "./notesRights.ts";

export interface Target {
  readonly sessionId: SessionId;
  readonly as: Role | null;
}

export interface Arrival {
  readonly line: WebSocket;
  readonly request: IncomingMessage;
  readonly target: Target;
}

type Door = NotesParts & { readonly hubs: Hubs };

const serverFault = 1011;

/** Null for an upgrade that is not for a board. */
export function targetOf(request: IncomingMessage): Target | null {
  const [path = "", query = ""] = (request.url ?? "").split("?");
  const sessionId = /^\/notes\/([\w-]{1,64})$/.exec(path)?.[1];
  if (sessionId === undefined) return null;
  const as = new URLSearchParams(query).get("as");
  return { sessionId, as: roles.find((role) => role === as) ?? null };
}

/** Lets a line in, or closes it with the code that says why not. Nothing it sends is read before. */
export async function admit(door: Door, arrival: Arrival): Promise<void> {
  const { line, target } = arrival;
  line.on("error", () => {
    door.log.info("notes line failed", { sessionId: target.sessionId });
  });
  line.pause();
  try {
    const code = await enter(door, arrival);
    line.resume();
    if (code !== null) line.close(code);
  } catch (error) {
    if (!(error instanceof KeyGone))
      door.log.error("notes line failed", { fault: faultOf(error) });
    line.resume();
    line.close(
      error instanceof KeyGone ? notesCloseCodes.notSignedIn : serverFault,
    );
  }
}

/** The code to close with; null when it may stay. */
async function enter(
  door: Door,
  { line, request, target: { sessionId, as } }: Arrival,
): Promise<number | null> {
  if (as === null || !door.origins(request)) return notesCloseCodes.notAllowed;
  const identity = await door.authenticate(request, sessionId, as);
  if (identity === null) return notesCloseCodes.notSignedIn;
  const rootOf = (seatId: string) => door.seals.notesRoot(sessionId, seatId);
  const rights = async (): Promise<Rights | null> =>
    rightsNow(identity, await door.sessions.current(sessionId), rootOf);
  if ((await rights()) === null) return notesCloseCodes.notAllowed;
  const hub = await door.hubs.acquire(sessionId);
  const leave = () => door.hubs.release(sessionId, hub);
  if (line.readyState !== line.OPEN) {
    await leave();
    return null;
  }
  const { board } = hub;
  const visitor: Visitor = { identity, request };
  makeRoom(hub, visitor);
  const budget = hub.budgetOf(keyOf(visitor));
  const { log } = door;
  const connection = new NotesConnection({ line, board, rights, budget, log });
  hub.connections.set(connection, visitor);
  line.on("close", () => {
    hub.connections.delete(connection);
    void leave();
  });
  return null;
}

function keyOf({ identity }: Visitor): string {
  return identity.seatIds[0] ?? identity.role;
}

/** A phone that reloads leaves lines behind that nobody has cut yet: the oldest goes. */
function makeRoom(hub: Hub, visitor: Visitor): void {
  if (visitor.identity.role === "room") return;
  const own = [...hub.connections].filter(
    ([, other]) => keyOf(other) === keyOf(visitor),
  );
  if (own.length >= limits.notesConnectionsPerSeat)
    own[0]?.[0].close(notesCloseCodes.limits);
}
