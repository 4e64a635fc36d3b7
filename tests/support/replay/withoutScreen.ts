import { randomUUID } from "node:crypto";
import { io } from "socket.io-client";
import type { Socket } from "socket.io-client";
import type {
  Answer,
  ClientToServer,
  CommandBody,
  ServerToClient,
} from "../../../shared/protocol/messages.ts";
import type { BrowserDevice } from "./browserDevice.ts";

/** Sends a command that the screen does not offer, as this very browser: the server must refuse it too. */
export async function sendAnyway(
  { context, line }: BrowserDevice,
  sessionId: string,
  body: CommandBody,
): Promise<string> {
  const cookies = await context.cookies();
  const cookie = cookies
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
  const socket: Socket<ServerToClient, ClientToServer> = io(line.url, {
    query: { session: sessionId, as: "participant" },
    transports: ["websocket"],
    extraHeaders: { cookie, origin: line.url },
    forceNew: true,
  });
  try {
    const message = { ...body, commandId: randomUUID() };
    const answer = (await socket
      .timeout(10_000)
      .emitWithAck("command", message)) as Answer;
    if (answer.ok) throw new Error("Accepted, though no screen offers it.");
    return answer.refusal;
  } finally {
    socket.disconnect();
  }
}
