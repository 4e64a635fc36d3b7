import { io } from "socket.io-client";
import type { Socket } from "socket.io-client";
import type { Role } from "../../shared/domain/viewTypes.ts";
import type {
  ClientToServer,
  ServerToClient,
} from "../../shared/protocol/messages.ts";

export type SessionSocket = Socket<ServerToClient, ClientToServer>;

declare global {
  interface Window {
    /** In a page that shows a preview: the link of a screen in a frame of it. */
    pretendSocket?: (role: Role) => SessionSocket;
  }
}

/** One socket for one role in one session; the cookie says who it is. It connects when `connect()` is called. */
export function openSocket(sessionId: string, role: Role): SessionSocket {
  const pretend = sessionId === "preview" && window.parent.pretendSocket;
  if (pretend) return pretend(role);
  return io({
    query: { session: sessionId, as: role },
    // A websocket at once: long polling first costs two round trips on a slow phone. It stays as the way round proxies.
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 3_000,
    timeout: 8_000,
    autoConnect: false,
  });
}
