import { limits } from "../../shared/protocol/limits.ts";
import type { KringSocket } from "./connections.ts";

/** A reader that does not keep up would fill the memory of everybody's server: it is cut, and may come back. */
export function cutWhenBehind(socket: KringSocket, cut: () => void): void {
  const { conn } = socket;
  let waitingBytes = 0;
  conn.on("packetCreate", (packet: { data?: unknown }) => {
    waitingBytes += sizeOf(packet.data);
    if (waitingBytes <= limits.readerBehindBytes) return;
    cut();
    // What waits is thrown away: a view is whole, so the next one says everything.
    conn.close(true);
  });
  // Everything that waited has been handed to the line, which took it because it had room.
  conn.on("flush", () => {
    waitingBytes = 0;
  });
}

function sizeOf(data: unknown): number {
  if (typeof data === "string") return Buffer.byteLength(data);
  return data instanceof Uint8Array ? data.byteLength : 0;
}
