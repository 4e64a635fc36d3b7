import { newCardId } from "../connection/notesProvider.ts";
import type { Draft } from "./drafts.ts";
import type { Board } from "./useBoard.ts";

export function newDraft(board: Board): Draft {
  return {
    id: newCardId(),
    text: "",
    theme: board.theme,
    offered: false,
    forAll: board.mayWriteForAll && (board.mayHide || !board.mayWrite),
  };
}
