import { randomUUID } from "node:crypto";
import { io } from "socket.io-client";
import type { Socket } from "socket.io-client";
import type { Role } from "../../../shared/domain/viewTypes.ts";
import type {
  Answer,
  ClientToServer,
  CommandBody,
  ServerToClient,
} from "../../../shared/protocol/messages.ts";

/** One invented person's device: it keeps its cookies and stays connected. */
export interface DemoDevice {
  post(path: string, body: unknown): Promise<unknown>;
  connect(sessionId: string, as: Role): Promise<void>;
  seatId(): string;
  /** Throws when it is refused: an invented evening that stumbles should not look like a real one. */
  send(body: CommandBody): Promise<Extract<Answer, { ok: true }>>;
}

export function demoDevice(url: string): DemoDevice {
  const cookies: string[] = [];
  let socket: Socket<ServerToClient, ClientToServer> | null = null;
  let seatId = "";

  return {
    async post(path, body) {
      const response = await fetch(url + path, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          cookie: cookies.join("; "),
        },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      for (const cookie of response.headers.getSetCookie())
        cookies.push(cookie.split(";")[0] ?? "");
      return response.status === 204 ? null : response.json();
    },
    connect(sessionId, as) {
      const opened: NonNullable<typeof socket> = io(url, {
        query: { session: sessionId, as },
        extraHeaders: { cookie: cookies.join("; ") },
        transports: ["websocket"],
      });
      socket = opened;
      return new Promise((resolve, reject) => {
        opened.once("connect_error", reject);
        opened.on("view", (view) => {
          seatId = view.me?.seatId ?? "";
          resolve();
        });
      });
    },
    seatId: () => seatId,
    async send(body) {
      if (socket === null) throw new Error("Not connected.");
      const message = { ...body, commandId: randomUUID() };
      const answer = await socket.emitWithAck("command", message);
      if (!answer.ok) throw new Error(`${body.type}: ${answer.refusal}`);
      return answer;
    },
  };
}
