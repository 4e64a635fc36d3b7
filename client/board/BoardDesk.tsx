import { useRef, useState } from "react";
import type { ReactNode } from "react";
import type { BoardCard } from "./boardCards.ts";
import { BoardContext, mayChange } from "./boardContext.ts";
import type { OpenSheet } from "./boardContext.ts";
import { ChangeSheet } from "./ChangeSheet.tsx";
import { UndoBar } from "./UndoBar.tsx";
import { WipeSheet } from "./WipeSheet.tsx";
import { WriteSheet } from "./WriteSheet.tsx";
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
  const wipeOrAsk = (card: BoardCard) => {
    if (mayChange(board, card)) wipe(card);
    else open({ kind: "wipe", card });
  };
  const close = () => {
    open(null);
  };
  return (
    <BoardContext.Provider value={{ board, open, wipe: wipeOrAsk, hide, say }}>
      <div className="board" ref={desk}>
        {children}
        {undoable !== null && <UndoBar undoable={undoable} onDone={settle} />}
        <Sheets sheet={sheet} onWipe={wipe} onClose={close} />
      </div>
    </BoardContext.Provider>
  );
}

interface SheetsProps {
  sheet: OpenSheet | null;
  onWipe: (card: BoardCard) => void;
  onClose: () => void;
}

function Sheets({ sheet, onWipe, onClose }: SheetsProps) {
  if (sheet === null) return null;
  if (sheet.kind === "write")
    return <WriteSheet draft={sheet.draft} onClose={onClose} />;
  if (sheet.kind === "change")
    return <ChangeSheet card={sheet.card} onClose={onClose} />;
  return (
    <WipeSheet
      onClose={onClose}
      onWipe={() => {
        onWipe(sheet.card);
        onClose();
      }}
    />
  );
}
