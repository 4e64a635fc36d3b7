/** The notes board's document and its line. Only the board imports this: it brings Yjs with it. */
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Role } from "../../shared/domain/viewTypes.ts";
import { notesCloseCodes } from "../../shared/protocol/board.ts";
import { newCommandId } from "./ids.ts";
import { onWakeUp } from "./wakeUp.ts";

/** An id that nobody can guess and that says nothing. */
export const newCardId = newCommandId;

/** `loading` until the first answer, `lost` while there is no line, `denied` when this browser may not. */
export type NotesStatus = "loading" | "ready" | "lost" | "denied";

export interface NotesLinkOptions {
  readonly sessionId: string;
  readonly role: Role;
  /** The server did not take what was changed last; `doc` is about to be thrown away. */
  readonly onRefused: (doc: Y.Doc) => void;
  /** The document, what is in it, or the status is another one. */
  readonly onChange: () => void;
}

/** Asks again what the server has, also when nothing seems to be missing. */
const resyncMs = 25_000;
/** The server gives a sign of life every ten seconds. */
const silentTooLongMs = 12_000;
const restAfterLimitMs = 5_000;

export class NotesLink {
  readonly #options: NotesLinkOptions;
  #doc = emptyDoc();
  #status: NotesStatus = "loading";
  #provider: WebsocketProvider | null = null;
  #stopWaking: () => void = () => undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(options: NotesLinkOptions) {
    this.#options = options;
  }

  /** The document of now; another one after the server refused something. */
  get doc(): Y.Doc {
    return this.#doc;
  }

  get status(): NotesStatus {
    return this.#status;
  }

  start(): void {
    this.#connect();
    this.#stopWaking = onWakeUp(() => {
      if (this.#provider !== null && this.#status !== "denied")
        wake(this.#provider);
    });
  }

  stop(): void {
    this.#stopWaking();
    this.#disconnect();
  }

  #tell(status: NotesStatus): void {
    this.#status = status;
    this.#options.onChange();
  }

  #connect(): void {
    const provider = providerFor(this.#options, this.#doc);
    provider.on("sync", (isSynced: boolean) => {
      if (isSynced) this.#tell("ready");
    });
    provider.on("connection-close", () => {
      if (this.#status === "ready") this.#tell("lost");
    });
    provider.on("closed", ({ code }: { code: number }) => {
      if (provider === this.#provider) this.#closed(provider, code);
    });
    this.#doc.on("update", () => this.#tell(this.#status));
    this.#provider = provider;
    provider.connect();
  }

  /** The server closed on purpose; the provider does not come back by itself. */
  #closed(provider: WebsocketProvider, code: number): void {
    if (code === notesCloseCodes.refused) {
      this.#options.onRefused(this.#doc);
      this.#disconnect();
      this.#doc = emptyDoc();
      this.#connect();
      this.#tell("loading");
    } else if (code === notesCloseCodes.limits) {
      this.#rest = setTimeout(() => provider.connect(), restAfterLimitMs);
    } else this.#tell("denied");
  }

  #disconnect(): void {
    clearTimeout(this.#rest);
    this.#provider?.destroy();
    this.#provider = null;
    this.#doc.destroy();
  }
}

function emptyDoc(): Y.Doc {
  return new Y.Doc({ gc: true });
}

function providerFor(
  { sessionId, role }: NotesLinkOptions,
  doc: Y.Doc,
): WebsocketProvider {
  const address = `${location.origin.replace(/^http/, "ws")}/notes`;
  const provider = new WebsocketProvider(address, sessionId, doc, {
    connect: false,
    // Another tab may be somebody else in the same session.
    disableBc: true,
    params: { as: role },
    resyncInterval: resyncMs,
  });
  // Nobody is shown who is there or typing; without a state of its own it sends none.
  provider.awareness.setLocalState(null);
  return provider;
}

/** A frozen page does not know that its line died. */
function wake(provider: WebsocketProvider): void {
  const silentMs = Date.now() - provider.wsLastMessageReceived;
  if (provider.wsconnected && silentMs < silentTooLongMs) return;
  provider.disconnect();
  provider.connect();
}
