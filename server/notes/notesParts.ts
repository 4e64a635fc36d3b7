import type { IncomingMessage, Server } from "node:http";
import type { SessionId } from "../../shared/domain/ids.ts";
import type { Role } from "../../shared/domain/viewTypes.ts";
import type { RealTime } from "../clock.ts";
import type { Database } from "../database/database.ts";
import type { Seals } from "../keeping/seal.ts";
import type { Log } from "../log.ts";
import type { SessionEvents } from "../session/sessionEvents.ts";
import type { SessionRegistry } from "../session/sessionRegistry.ts";
import type { NotesIdentity } from "./notesRights.ts";
import type { OfferedNote, WrittenNote } from "./offeredNotes.ts";

/** What the boards need of the rest of the server. */
export interface NotesParts {
  readonly httpServer: Server;
  /** Whom the cookie of this upgrade belongs to; null for nobody. */
  readonly authenticate: (
    request: IncomingMessage,
    sessionId: SessionId,
    as: Role,
  ) => Promise<NotesIdentity | null>;
  /** Whether a page of ours asks. */
  readonly origins: (request: IncomingMessage) => boolean;
  readonly sessions: Pick<SessionRegistry, "current">;
  readonly events: Pick<SessionEvents, "listen">;
  readonly database: Database;
  readonly seals: Seals;
  readonly log: Log;
  readonly time?: RealTime;
}

/** What the rest of the server may do with the boards. */
export interface Notes {
  /** What may go into the report, in an order that tells nothing; reads the stored board, also after the close. */
  offered(sessionId: SessionId): Promise<OfferedNote[]>;
  /** All that one seat wrote, offered or not, also what a facilitator hid. */
  under(sessionId: SessionId, root: string): Promise<WrittenNote[]>;
  /** Takes a card away for good, whoever wrote it; false when there is none. */
  remove(sessionId: SessionId, cardId: string): Promise<boolean>;
  /** Empties the board of a session that goes on; all clients start with a fresh document. */
  wipe(sessionId: SessionId): Promise<void>;
  /** Asks again who is connected: a cookie was taken back. */
  recheck(sessionId: SessionId): Promise<void>;
  /** Another process stored rows of this board, up to this number. */
  catchUp(sessionId: SessionId, number: number): Promise<void>;
  /** Another process may have changed any of them. */
  catchUpAll(): Promise<void>;
  /** Lets everyone go; resolves when all is stored. */
  close(): Promise<void>;
}
