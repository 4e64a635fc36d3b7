import { WebSocket } from "ws";
import type { HttpDevice } from "./httpDevice.ts";

/** Whether the server still talks on a line over which anything was sent. */
export type After = "answered" | "closed";

const question = '427["view",{}]';
const answer = /^437\[/;

/**
 * A socket without any library's manners: sends these frames as they are, then asks a proper question. Rejects when
 * the server neither answers nor hangs up in time.
 */
export function sendFrames(
  device: HttpDevice,
  query: string,
  frames: readonly (string | Uint8Array)[],
): Promise<After> {
  const address = `${device.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket&${query}`;
  const headers = { cookie: device.cookies(), origin: device.url };
  const socket = new WebSocket(address, { headers });
  return new Promise<After>((resolve, reject) => {
    const patience = setTimeout(
      () => reject(new Error(`Neither answer nor close: ${String(frames)}`)),
      10_000,
    );
    const settle = (after: After): void => {
      clearTimeout(patience);
      socket.terminate();
      resolve(after);
    };
    socket.on("error", () => undefined);
    socket.on("close", () => settle("closed"));
    socket.on("message", (data: Buffer) => {
      const text = data.toString("utf8");
      if (text.startsWith("0{")) socket.send("40");
      if (answer.test(text)) settle("answered");
      if (!text.startsWith("40")) return;
      for (const frame of [...frames, question]) socket.send(frame);
    });
  });
}
