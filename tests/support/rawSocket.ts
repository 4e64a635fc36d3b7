import { io } from "socket.io-client";
import type { Screen } from "./evening.ts";

/** Sends whatever it is given, as no client of ours would. */
export function raw(
  { socket }: Screen,
  event: string,
  ...sent: unknown[]
): Promise<unknown> {
  const bare = socket as unknown as {
    emitWithAck(event: string, ...sent: unknown[]): Promise<unknown>;
  };
  return bare.emitWithAck(event, ...sent);
}

/** Why a socket was not let in; "let in" when it was. */
export function connectionOf(
  url: string,
  headers: Record<string, string>,
  query: object,
): Promise<string> {
  const socket = io(url, {
    query,
    extraHeaders: headers,
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
  });
  return new Promise<string>((resolve) => {
    socket.on("connect_error", (error) => resolve(error.message));
    socket.on("connect", () => resolve("let in"));
  }).finally(() => socket.disconnect());
}
