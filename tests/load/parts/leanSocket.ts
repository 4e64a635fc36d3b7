import { WebSocket } from "ws";

/**
 * The least that speaks Socket.IO over a websocket: a library's client for each of thousands of screens would measure
 * itself. What comes in is not parsed; the position is looked for in the text.
 */
export interface LeanSocket {
  /** For each view, with its position and all the bytes it took. */
  onView(listener: (position: number, bytes: number) => void): void;
  /** Resolves with the answer to this event. */
  ask(event: string, payload: unknown): Promise<unknown>;
  /** Whether the server hung up, or the line broke. */
  readonly lost: boolean;
  close(): void;
}

interface Address {
  readonly url: string;
  /** After the `?`. */
  readonly query: string;
  readonly cookie: string;
}

/** Resolves once the server has let it in. */
export function openLean({ url, query, cookie }: Address): Promise<LeanSocket> {
  const address = `${url.replace(/^http/, "ws")}/socket.io/?EIO=4&transport=websocket&${query}`;
  const socket = new WebSocket(address, {
    headers: { cookie, origin: url },
    perMessageDeflate: false,
  });
  const answers = new Map<number, (answer: unknown) => void>();
  const listeners = new Set<(position: number, bytes: number) => void>();
  let asked = 0;
  let closing = false;
  let lost = false;

  function take(text: string, opened: () => void): void {
    if (text.startsWith("0{")) socket.send("40");
    else if (text === "2") socket.send("3");
    else if (text.startsWith("40")) opened();
    else if (text.startsWith('42["view"')) {
      const position = Number(/"position":(\d+)/.exec(text)?.[1]);
      for (const listener of listeners) listener(position, text.length);
    } else if (text.startsWith("43")) answer(text);
  }

  function answer(text: string): void {
    const [, id = "", body = "[]"] = /^43(\d+)(.*)$/s.exec(text) ?? [];
    const [given] = JSON.parse(body) as unknown[];
    answers.get(Number(id))?.(given);
    answers.delete(Number(id));
  }

  const lean: LeanSocket = {
    onView: (listener) => void listeners.add(listener),
    ask: (event, payload) =>
      new Promise((resolve) => {
        asked += 1;
        answers.set(asked, resolve);
        socket.send(`42${asked}${JSON.stringify([event, payload])}`);
      }),
    get lost() {
      return lost;
    },
    close: () => {
      closing = true;
      socket.close();
    },
  };
  return new Promise((resolve, reject) => {
    socket.on("error", reject);
    socket.on("close", () => {
      lost ||= !closing;
      reject(new Error("The server did not let a screen in."));
    });
    socket.on("message", (data: Buffer) =>
      take(data.toString("utf8"), () => resolve(lean)),
    );
  });
}
