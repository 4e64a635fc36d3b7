import * as Y from "yjs";
import { hiddenRoot } from "../../shared/protocol/board.ts";
import type { BoardTheme, NoteCard } from "../../shared/protocol/board.ts";
import { newCardId } from "../connection/notesProvider.ts";
import { findCard, wordsOf } from "./boardCards.ts";

/** Each change is one transaction, so that it is one frame and others see it whole. */
export function addCard(doc: Y.Doc, root: string, card: NoteCard): string {
  const cardId = newCardId();
  doc.transact(() => {
    const entry = new Y.Map<unknown>();
    doc.getMap(root).set(cardId, entry);
    const { text, ...plain } = card;
    entry.set("text", new Y.Text(text));
    for (const [field, value] of Object.entries(plain)) entry.set(field, value);
  });
  return cardId;
}

export function wipeCard(doc: Y.Doc, cardId: string): void {
  findCard(doc, cardId)?.root.delete(cardId);
}

export function moveCard(doc: Y.Doc, cardId: string, theme: BoardTheme): void {
  findCard(doc, cardId)?.entry.set("theme", theme);
}

export function offerCard(doc: Y.Doc, cardId: string, offered: boolean): void {
  findCard(doc, cardId)?.entry.set("offered", offered);
}

export function hideCard(doc: Y.Doc, cardId: string, hidden: boolean): void {
  const list = doc.getMap(hiddenRoot);
  if (hidden) list.set(cardId, true);
  else list.delete(cardId);
}

export interface Editing {
  readonly words: Y.Text;
  /** Puts what was changed on the board, together with what others changed meanwhile. */
  save: () => void;
  stop: () => void;
}

/**
 * A card's words to change out of sight: others' changes come in at once, one's own go out when they are saved, so that
 * nobody is shown typing. Null when the card is gone.
 */
export function openEditing(doc: Y.Doc, cardId: string): Editing | null {
  const scratch = new Y.Doc();
  Y.applyUpdate(scratch, Y.encodeStateAsUpdate(doc));
  const entry = findCard(scratch, cardId)?.entry;
  const words = entry === undefined ? null : wordsOf(entry);
  if (words === null) return null;
  const follow = (update: Uint8Array) => Y.applyUpdate(scratch, update);
  doc.on("update", follow);
  return {
    words,
    save: () => {
      const known = Y.encodeStateVector(doc);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(scratch, known));
    },
    stop: () => {
      doc.off("update", follow);
      scratch.destroy();
    },
  };
}
