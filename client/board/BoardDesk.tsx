import { Suspense, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { BoardCard } from "./boardCards.ts";
import { BoardContext, mayChange } from "./boardContext.ts";
import type { OpenSheet } from "./boardContext.ts";
import { Sheets } from "./lazySheets.ts";
import { UndoBar } from "./UndoBar.tsx";
import type { Board } from "./useBoard.ts";
import { useTaking } from "./useTaking.ts";
import { useUndo } from "./useUndo.ts";
import { useAnnouncements } from "./useAnnouncements.ts";
import "./board.css";

interface BoardDeskProps {
  board: Board;
  /** The page's own live region speaks; a board has none. */
  onSay: ((text: string) => void) | undefined;
  children: ReactNode;
}

/** All that a board does, around whatever way its cards are laid out. */
export function BoardDesk({ board, onSay, children }: BoardDeskProps) {
  const [sheet, open] = useState<OpenSheet | null>(null);
  const { undoable, offer, settle } = useUndo();
  const desk = useRef<HTMLDivElement>(null);
  const say = (text: string) => onSay?.(text);
  const { wipe, hide } = useTaking(board, offer);
  useAnnouncements(board, desk, say);
  useEffect(() => {
    void Sheets.fetch();
  }, []);
  const wipeOrAsk = (card: BoardCard) => {
    if (mayChange(board, card)) wipe(card);
    else open({ kind: "wipe", card });
  };
  const openDraftId = sheet?.kind === "write" ? sheet.draft.id : null;
  const close = () => {
    open(null);
  };
  return (
    <BoardContext.Provider
      value={{ board, openDraftId, open, wipe: wipeOrAsk, hide, say }}
    >
      <div className="board" ref={desk}>
        {children}
        {undoable !== null && <UndoBar undoable={undoable} onDone={settle} />}
        <Suspense>
          {sheet !== null && (
            <Sheets sheet={sheet} onWipe={wipe} onClose={close} />
          )}
        </Suspense>
      </div>
    </BoardContext.Provider>
  );
}
