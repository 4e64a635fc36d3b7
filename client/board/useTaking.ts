import { useText } from "../connection/hooks.ts";
import { findCard } from "./boardCards.ts";
import type { BoardCard } from "./boardCards.ts";
import { addCard, hideCard, wipeCard } from "./boardChanges.ts";
import { mayChange } from "./boardContext.ts";
import type { Board } from "./useBoard.ts";
import type { Undoable } from "./useUndo.ts";

const wipedForMs = 10_000;
const hiddenForMs = 15_000;

/** Taking a card away, in the two ways there are, with the way back. */
export function useTaking(board: Board, offer: (undoable: Undoable) => void) {
  const t = useText();

  /** Gone at once, everywhere; undo writes it anew, from this screen's memory. */
  function wipe(card: BoardCard): void {
    const doc = board.store.doc();
    const root = findCard(doc, card.cardId)?.name;
    if (root === undefined) return;
    const { text, theme, phase, offered, at } = card;
    const again = { text, theme, phase, offered, at };
    wipeCard(doc, card.cardId);
    const undo = () => addCard(board.store.doc(), root, again);
    offer({
      text: t("board.wiped"),
      forMs: wipedForMs,
      undo: mayChange(board, card) ? undo : null,
    });
  }

  function hide({ cardId }: BoardCard): void {
    hideCard(board.store.doc(), cardId, true);
    offer({
      text: t("board.hidden"),
      forMs: hiddenForMs,
      undo: () => hideCard(board.store.doc(), cardId, false),
    });
  }

  return { wipe, hide };
}
