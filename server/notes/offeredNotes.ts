import * as Y from "yjs";
import { hiddenRoot } from "../../shared/protocol/board.ts";
import type { NoteCard } from "../../shared/protocol/board.ts";
import { liveCards, typeIn } from "./notesStructs.ts";

export interface WrittenNote extends NoteCard {
  readonly cardId: string;
}

/** A card as the report may know it: not whose it is, and not in whose order. */
export type OfferedNote = WrittenNote;

/**
 * The cards whose writers let them go into the report, without those a facilitator hid. In the order of `rankOf`, which
 * only the server can compute: it tells nothing, no client can choose it, and it stays the same while somebody reads.
 */
export function offeredNotesIn(
  doc: Y.Doc,
  rankOf: (cardId: string) => string,
): OfferedNote[] {
  const hidden = liveCards(doc, hiddenRoot);
  const roots = [...doc.share.keys()].filter((root) => root !== hiddenRoot);
  return roots
    .flatMap((root) => notesUnder(doc, root))
    .filter(({ cardId, offered }) => offered && !hidden.has(cardId))
    .map((note) => ({ note, rank: rankOf(note.cardId) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ note }) => note);
}

export function notesUnder(doc: Y.Doc, root: string): WrittenNote[] {
  return [...liveCards(doc, root)]
    .map(([cardId, item]) => noteIn(cardId, item))
    .filter((note) => note !== null);
}

function noteIn(cardId: string, item: Y.Item): WrittenNote | null {
  const card = typeIn(item);
  if (!(card instanceof Y.Map)) return null;
  const text = plain(card, "text");
  if (text.trim() === "") return null;
  return {
    cardId,
    text,
    theme: plain(card, "theme"),
    phase: plain(card, "phase"),
    offered: card.get("offered") === true,
    at: Number(card.get("at") ?? 0),
  };
}

function plain(card: Y.Map<unknown>, field: keyof NoteCard): string {
  const value = card.get(field);
  if (value instanceof Y.Text) return value.toJSON();
  return typeof value === "string" ? value : "";
}
