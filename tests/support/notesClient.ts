import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Role } from "../../shared/domain/viewTypes.ts";
import { hiddenRoot } from "../../shared/protocol/board.ts";
import type { HttpDevice } from "./httpDevice.ts";

export interface Card {
  readonly text: string;
  readonly offered: boolean;
  readonly phase: string;
  readonly at: number;
}

export interface WrittenCard extends Card {
  readonly root: string;
  readonly id: string;
}

/** A notes board as a client that we did not write would open it: plain Yjs over the `y-websocket` provider. */
export interface NotesClient {
  readonly doc: Y.Doc;
  cards(): WrittenCard[];
  write(root: string, card: Card): string;
  wipe(root: string, id: string): void;
  /** Whether it may be in the report. */
  offer(root: string, id: string, offered: boolean): void;
  close(): void;
}

export function openNotes(
  device: HttpDevice,
  sessionId: string,
  role: Role,
): NotesClient {
  class SignedIn extends WebSocket {
    constructor(address: string) {
      super(address, {
        headers: { cookie: device.cookies(), origin: device.url },
      });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(
    `${device.url.replace(/^http/, "ws")}/notes`,
    sessionId,
    doc,
    {
      WebSocketPolyfill: SignedIn as never,
      params: { as: role },
      disableBc: true,
      maxBackoffTime: 500,
    },
  );
  return {
    doc,
    cards: () => cardsIn(doc),
    write: (root, card) => writeCard(doc, root, card),
    wipe: (root, id) => doc.getMap(root).delete(id),
    offer: (root, id, offered) => {
      const card = doc.getMap(root).get(id);
      if (card instanceof Y.Map) card.set("offered", offered);
    },
    close: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}

function writeCard(doc: Y.Doc, root: string, card: Card): string {
  const id = crypto.randomUUID();
  doc.transact(() => {
    const entry = new Y.Map();
    doc.getMap(root).set(id, entry);
    entry.set("text", new Y.Text(card.text));
    entry.set("offered", card.offered);
    entry.set("phase", card.phase);
    entry.set("at", card.at);
  });
  return id;
}

function cardsIn(doc: Y.Doc): WrittenCard[] {
  const hidden = doc.getMap(hiddenRoot);
  const roots = [...doc.share.keys()].filter((root) => root !== hiddenRoot);
  return roots.flatMap((root) =>
    [...doc.getMap(root).entries()].flatMap(([id, entry]) => {
      if (!(entry instanceof Y.Map) || hidden.has(id)) return [];
      return [
        {
          root,
          id,
          text: String(entry.get("text")),
          offered: entry.get("offered") === true,
          phase: String(entry.get("phase")),
          at: Number(entry.get("at")),
        },
      ];
    }),
  );
}
