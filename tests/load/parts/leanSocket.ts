import { WebSocket } from "ws";

/**
 * The least that speaks Socket.IO over a websocket: a library's client for each of thousands of screens would measure
 * itself. What comes in is not parsed; the position is looked for in the text.
 */
export interface LeanSocket {
  /** For each view, with its position and all the bytes it took. */
  onView(listener: (position: number, bytes: number) => void): void;
  /** Resolves with the answer to this event; one that comes back asks again. */
  ask(event: string, payload: unknown): Promise<unknown>;
  /** When the server hung up, or the line broke. */
  readonly breaks: readonly number[];
  close(): void;
}

interface Address {
  readonly url: string;
  /** After the `?`. */
  readonly query: string;
  readonly cookie: string;
  /** Whether it makes the line anew, as often as it takes, as the shipped client does. */
  readonly comesBack: boolean;
}

interface Asked {
  readonly text: string;
  readonly answered: (answer: unknown) => void;
}

/** The shipped client waits for half a second and a half more or less. */
const againMs = (): number => 250 + Math.random() * 500;

class Lean implements LeanSocket {
  readonly breaks: number[] = [];
  readonly #address: Address;
  readonly #asked = new Map<number, Asked>();
  readonly #listeners = new Set<(position: number, bytes: number) => void>();
  #count = 0;
  #closing = false;
  #isOpen = false;
  #socket: WebSocket | null = null;

  constructor(address: Address) {
    this.#address = address;
  }

  /** Resolves once the server has let it in. */
  connect(): Promise<void> {
    const { url, query, cookie } = this.#address;
    const address = `${url.replace(/^http/, "ws")}/socket.io/?EIO=4&transport=websocket&${query}`;
    const socket = new WebSocket(address, {
      headers: { cookie, origin: url },
      perMessageDeflate: false,
    });
    this.#socket = socket;
    return new Promise((resolve, reject) => {
      socket.on("error", reject);
      socket.on("close", () => {
        reject(new Error("The server did not let a screen in."));
        this.#broke();
      });
      socket.on("message", (data: Buffer) =>
        this.#take(data.toString("utf8"), resolve),
      );
    });
  }

  onView(listener: (position: number, bytes: number) => void): void {
    this.#listeners.add(listener);
  }

  ask(event: string, payload: unknown): Promise<unknown> {
    return new Promise((answered) => {
      this.#count += 1;
      const text = `42${this.#count}${JSON.stringify([event, payload])}`;
      this.#asked.set(this.#count, { text, answered });
      if (this.#isOpen) this.#socket?.send(text);
    });
  }

  close(): void {
    this.#closing = true;
    this.#socket?.close();
  }

  #take(text: string, opened: () => void): void {
    if (text.startsWith("0{")) this.#socket?.send("40");
    else if (text === "2") this.#socket?.send("3");
    else if (text.startsWith("40")) this.#opened(opened);
    else if (text.startsWith('42["view"')) {
      const position = Number(/"position":(\d+)/.exec(text)?.[1]);
      for (const listener of this.#listeners) listener(position, text.length);
    } else if (text.startsWith("43")) this.#answer(text);
  }

  #opened(opened: () => void): void {
    this.#isOpen = true;
    opened();
    for (const { text } of this.#asked.values()) this.#socket?.send(text);
  }

  #answer(text: string): void {
    const [, id = "", body = "[]"] = /^43(\d+)(.*)$/s.exec(text) ?? [];
    const [given] = JSON.parse(body) as unknown[];
    this.#asked.get(Number(id))?.answered(given);
    this.#asked.delete(Number(id));
  }

  #broke(): void {
    if (this.#closing) return;
    if (this.#isOpen) this.breaks.push(performance.now());
    this.#isOpen = false;
    // Whoever was never let in, and does not come back, hears it from `connect`.
    if (this.#address.comesBack && this.breaks.length > 0)
      setTimeout(() => {
        if (!this.#closing) this.connect().catch(() => undefined);
      }, againMs());
  }
}

export async function openLean(address: Address): Promise<LeanSocket> {
  const lean = new Lean(address);
  await lean.connect();
  return lean;
}
