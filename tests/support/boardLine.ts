/** Two ways to a board on a bench: a phone as y-websocket makes it, and a bare line for what no phone would send. */
import { once } from "node:events";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as sync from "y-protocols/sync";
import * as Y from "yjs";
import type { NotesBench } from "./notesBench.ts";
import { sessionId } from "./notesBench.ts";
import { until } from "./until.ts";

export interface BoardPhone {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** The code with which the server closed for good. */
  readonly closed: Promise<number>;
  synced(): Promise<void>;
  close(): void;
}

/** `who`: role=seat, as the bench's cookies have it. */
export function openPhone(
  { port }: Pick<NotesBench, "port">,
  who: string,
  doc = new Y.Doc(),
): BoardPhone {
  class SignedIn extends WebSocket {
    constructor(address: string) {
      super(address, {
        headers: { cookie: who, origin: "http://kring.test" },
      });
    }
  }
  const [role = ""] = who.split("=");
  const provider = new WebsocketProvider(
    `ws://127.0.0.1:${port}/notes`,
    sessionId,
    doc,
    {
      WebSocketPolyfill: SignedIn as never,
      params: { as: role },
      disableBc: true,
      maxBackoffTime: 200,
    },
  );
  return {
    doc,
    provider,
    closed: new Promise((resolve) =>
      provider.once("closed", ({ code }: { code: number }) => resolve(code)),
    ),
    synced: async () => {
      await until("the phone is synced", () => (provider.synced ? true : null));
    },
    close: () => {
      provider.destroy();
    },
  };
}

export interface BareLine {
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  /** Everything that came, as it came. */
  readonly frames: Uint8Array[];
  /** What the server's answers and updates add up to. */
  readonly doc: Y.Doc;
  sendUpdate(update: Uint8Array): void;
  /** Resolves when all that was sent before is decided. */
  settled(): Promise<void>;
}

export async function openLine(
  { port }: Pick<NotesBench, "port">,
  who: string,
  {
    origin = "http://kring.test",
    query = `?as=${who.split("=")[0] ?? ""}`,
  } = {},
): Promise<BareLine> {
  const socket = new WebSocket(
    `ws://127.0.0.1:${port}/notes/${sessionId}${query}`,
    { headers: { ...(who === "" ? {} : { cookie: who }), origin } },
  );
  socket.on("error", () => undefined);
  const closed = once(socket, "close").then(([code]) => Number(code));
  const frames: Uint8Array[] = [];
  const doc = new Y.Doc();
  let questions = 0;
  let answers = 0;
  // Answers come in the order of the questions.
  const ask = (): void => {
    questions += 1;
    socket.send(syncFrame((encoder) => sync.writeSyncStep1(encoder, doc)));
  };
  socket.on("message", (data: Buffer) => {
    frames.push(new Uint8Array(data));
    if (apply(doc, data) === sync.messageYjsSyncStep2) answers += 1;
  });
  await once(socket, "open");
  // As every client does: what came before it would be missing otherwise.
  ask();
  return {
    socket,
    closed,
    frames,
    doc,
    sendUpdate: (update) =>
      socket.send(syncFrame((encoder) => sync.writeUpdate(encoder, update))),
    settled: async () => {
      ask();
      const asked = questions;
      await until("the line answers", () => (answers >= asked ? true : null));
    },
  };
}

/** The kind of sync message it was; -1 for another one. */
function apply(doc: Y.Doc, data: Uint8Array): number {
  const decoder = decoding.createDecoder(data);
  if (decoding.readVarUint(decoder) !== 0) return -1;
  const kind = decoding.readVarUint(decoder);
  if (kind !== sync.messageYjsSyncStep1)
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
  return kind;
}

function syncFrame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  write(encoder);
  return encoding.toUint8Array(encoder);
}
