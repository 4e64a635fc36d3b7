import { once } from "node:events";
import { io } from "socket.io-client";
import type { LoadedCircle } from "./load.ts";

/** The same number of sockets on the bare relay, which sends each the same number of bytes. */
export async function openBareCircle(
  url: string,
  { people, bytes, circle }: { people: number; bytes: number; circle: number },
): Promise<LoadedCircle> {
  const sockets = Array.from({ length: people }, () =>
    io(url, { query: { circle }, transports: ["websocket"], forceNew: true }),
  );
  await Promise.all(
    sockets.map(
      (socket) =>
        new Promise((done) => socket.once("connect", () => done(null))),
    ),
  );
  const padding = "x".repeat(bytes);
  let position = 0;
  let received = 0;
  for (const socket of sockets)
    socket.io.engine.on("data", (data: string) => (received += data.length));
  return {
    screens: people,
    received: () => received,
    press: async () => {
      position += 1;
      await sockets[0]?.emitWithAck("press", { position, padding });
      return position;
    },
    onView: (listener) => {
      for (const socket of sockets)
        socket.on("view", (view: { position: number }) =>
          listener(view.position),
        );
    },
    close: () => {
      for (const socket of sockets) socket.disconnect();
    },
  };
}

/** The first line a child process prints. */
export async function firstLine(
  stream: NodeJS.ReadableStream,
): Promise<string> {
  const [text] = (await once(stream, "data")) as [Buffer];
  return text.toString().trim();
}
