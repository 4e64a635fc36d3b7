import { createContext, useContext } from "react";
import type { BoardCard } from "./boardCards.ts";
import type { Draft } from "./drafts.ts";
import type { Board } from "./useBoard.ts";

/** What lies over the board: writing something new, changing a card, or asking before a wipe that stays. */
export type OpenSheet =
  | { readonly kind: "write"; readonly draft: Draft }
  | { readonly kind: "change"; readonly card: BoardCard }
  | { readonly kind: "wipe"; readonly card: BoardCard };

export interface BoardDesk {
  readonly board: Board;
  /** The draft that lies open is not listed as well. */
  readonly openDraftId: string | null;
  readonly open: (sheet: OpenSheet | null) => void;
  /** Wipes at once where it can be undone, else asks first. */
  readonly wipe: (card: BoardCard) => void;
  readonly hide: (card: BoardCard) => void;
  readonly say: (text: string) => void;
}

export const BoardContext = createContext<BoardDesk | null>(null);

export function useDesk(): BoardDesk {
  const desk = useContext(BoardContext);
  if (desk === null) throw new Error("A part of the board needs its desk.");
  return desk;
}

/** Whose words these are to change: the own ones, and the circle's for who may write for all. */
export function mayChange(board: Board, card: BoardCard): boolean {
  if (card.isShared) return board.mayWriteForAll;
  return card.isMine && board.mayWrite;
}

/** The own card is its writer's to wipe and to offer, also while the board is closed. */
export function isOwn(board: Board, card: BoardCard): boolean {
  return card.isMine || (card.isShared && board.mayWriteForAll);
}
