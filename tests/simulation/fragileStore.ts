import { DatabaseFault } from "../../server/database/database.ts";
import type {
  Change,
  Closing,
  SessionStore,
} from "../../server/sessionStore/sessionStore.ts";
import type { Ledger } from "./ledger.ts";

/** What becomes of a write that the server waits for. */
export type Fate =
  /** On the disk, and answered. */
  | "done"
  /** Not on the disk, and the server is told. */
  | "failed"
  /** On the disk, but the server is told that it failed. */
  | "doneButFailed"
  /** The server dies while it waits: on the disk, or not. */
  | "doneAndDead"
  | "dead";

interface Waiting {
  readonly meet: (fate: Fate) => Promise<boolean>;
}

/** A real store under a server that can die at any moment: each write waits until the simulation decides its fate. */
export class FragileStore implements SessionStore {
  readonly create: SessionStore["create"];
  readonly load: SessionStore["load"];
  readonly list: SessionStore["list"];
  readonly running: SessionStore["running"];
  readonly replan: SessionStore["replan"];
  readonly positionOf: SessionStore["positionOf"];
  readonly #inner: SessionStore;
  readonly #ledger: Ledger;
  readonly #waiting: Waiting[] = [];
  readonly #reads = new Set<Promise<unknown>>();

  constructor(inner: SessionStore, ledger: Ledger) {
    this.#inner = inner;
    this.#ledger = ledger;
    this.create = inner.create.bind(inner);
    this.replan = inner.replan.bind(inner);
    this.load = (id) => this.#read(inner.load(id));
    this.list = (id) => this.#read(inner.list(id));
    this.running = () => this.#read(inner.running());
    this.positionOf = (id, key) => this.#read(inner.positionOf(id, key));
  }

  store(sessionId: string, change: Change): Promise<void> {
    return this.#write(async () => {
      await this.#inner.store(sessionId, change);
      this.#ledger.stored(change);
    });
  }

  close(sessionId: string, closing: Closing): Promise<void> {
    return this.#write(async () => {
      await this.#inner.close(sessionId, closing);
      this.#ledger.closed(closing.position, closing.commandKey);
    });
  }

  get writing(): boolean {
    return this.#waiting.length > 0;
  }

  get reading(): boolean {
    return this.#reads.size > 0;
  }

  /** The oldest write meets its fate; true when the server is told of a fault. */
  async decide(fate: Fate): Promise<boolean> {
    return (await this.#waiting.shift()?.meet(fate)) ?? false;
  }

  /** Resolves when no read is under way. */
  async readsDone(): Promise<void> {
    while (this.#reads.size > 0) await Promise.allSettled(this.#reads);
  }

  #read<T>(reading: Promise<T>): Promise<T> {
    this.#reads.add(reading);
    const over = (): unknown => this.#reads.delete(reading);
    reading.then(over, over);
    return reading;
  }

  #write(run: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const meet = async (fate: Fate): Promise<boolean> => {
        if (fate === "dead") return false;
        const error = fate === "failed" ? null : await tried(run);
        if (fate === "doneAndDead") return false;
        const fault = fate !== "done" && error === null;
        if (error !== null) reject(error);
        else if (fault) reject(new DatabaseFault("SQLITE_IOERR"));
        else resolve();
        return fault;
      };
      this.#waiting.push({ meet });
    });
  }
}

async function tried(run: () => Promise<void>): Promise<Error | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error("not an error");
  }
}
