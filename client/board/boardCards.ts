import * as Y from "yjs";
import {
  boardThemes,
  hiddenRoot,
  sharedRoot,
} from "../../shared/protocol/board.ts";
import type { BoardTheme, NoteCard } from "../../shared/protocol/board.ts";

/** A card as it stands on a screen. There is no author: only whether it is mine. */
export interface BoardCard extends NoteCard {
  readonly cardId: string;
  readonly theme: BoardTheme;
  readonly isMine: boolean;
  /** Written for the whole circle. */
  readonly isShared: boolean;
  /** Taken from the screens by a facilitator. */
  readonly isHidden: boolean;
}

/** All cards of a document, in the order in which the minutes tell they came. */
export function cardsIn(doc: Y.Doc, myRoot: string | null): BoardCard[] {
  const hidden = doc.getMap(hiddenRoot);
  const roots = [...doc.share.keys()].filter((root) => root !== hiddenRoot);
  const cards = roots.flatMap((root) =>
    [...doc.getMap(root)].flatMap(([cardId, entry]) => {
      if (!(entry instanceof Y.Map)) return [];
      const card = readCard(entry);
      return [
        {
          ...card,
          cardId,
          isMine: root === myRoot,
          isShared: root === sharedRoot,
          isHidden: hidden.has(cardId),
        },
      ];
    }),
  );
  const shown = cards.filter(({ text }) => text.trim() !== "");
  return shown.sort((a, b) => a.at - b.at || (a.cardId < b.cardId ? -1 : 1));
}

function readCard(entry: Y.Map<unknown>) {
  const at = entry.get("at");
  const phase = entry.get("phase");
  return {
    text: wordsOf(entry)?.toJSON() ?? "",
    theme: themeOf(entry.get("theme")),
    phase: typeof phase === "string" ? phase : "",
    offered: entry.get("offered") === true,
    at: typeof at === "number" ? at : 0,
  };
}

export function wordsOf(entry: Y.Map<unknown>): Y.Text | null {
  const words = entry.get("text");
  return words instanceof Y.Text ? words : null;
}

function themeOf(value: unknown): BoardTheme {
  return boardThemes.find((theme) => theme === value) ?? boardThemes[0];
}

/** Where a card is in a document: the name of its root, the root and itself; null when it is gone. */
export function findCard(
  doc: Y.Doc,
  cardId: string,
): { name: string; root: Y.Map<unknown>; entry: Y.Map<unknown> } | null {
  for (const name of doc.share.keys()) {
    const root: Y.Map<unknown> = doc.getMap(name);
    const entry = root.get(cardId);
    if (entry instanceof Y.Map) return { name, root, entry };
  }
  return null;
}
