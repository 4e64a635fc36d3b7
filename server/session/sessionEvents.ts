import type { SessionId } from "../../shared/domain/ids.ts";
import type { Ended } from "../../shared/protocol/messages.ts";
import type { LiveSession, OpenSession } from "./liveSession.ts";

/** What the rest of the server may hear of a session, after it was stored and before it is acknowledged. */
export interface SessionListener {
  /** A new state. */
  changed?(session: OpenSession): void;
  /** Nothing more will come of it. */
  ended?(
    sessionId: SessionId,
    reason: Exclude<Ended["reason"], "removed">,
  ): void;
}

export interface SessionEvents {
  listen(listener: SessionListener): void;
  changed(session: LiveSession): void;
  ended(
    sessionId: SessionId,
    reason: Exclude<Ended["reason"], "removed">,
  ): void;
}

export function createSessionEvents(): SessionEvents {
  const listeners: SessionListener[] = [];
  return {
    listen: (listener) => void listeners.push(listener),
    changed(session) {
      if (session.state === null) return;
      const open = { ...session, state: session.state };
      for (const listener of listeners) listener.changed?.(open);
    },
    ended(sessionId, reason) {
      for (const listener of listeners) listener.ended?.(sessionId, reason);
    },
  };
}
