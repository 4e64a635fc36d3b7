import { useEffect, useId, useState } from "react";
import { api } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";
import { BoardDesk } from "./BoardDesk.tsx";
import { NoteItem } from "./NoteItem.tsx";
import { Receipt } from "./Receipt.tsx";
import { useClosedBoard } from "./useBoard.ts";
import type { Board } from "./useBoard.ts";

export interface OwnNotesProps {
  sessionId: string;
  /** Puts a text in the page's one live region. */
  onSay?: (text: string) => void;
}

/** After the close: what this person left, to offer for the report or to wipe. Nothing of others. */
export function OwnNotes({ sessionId, onSay }: OwnNotesProps) {
  const root = useMyRoot(sessionId);
  return root === null ? null : (
    <Notes sessionId={sessionId} root={root} onSay={onSay} />
  );
}

interface NotesProps {
  sessionId: string;
  root: string;
  onSay: ((text: string) => void) | undefined;
}

function Notes({ sessionId, root, onSay }: NotesProps) {
  const t = useText();
  const title = useId();
  const board = useClosedBoard(sessionId, root);
  const [hadNotes, setHadNotes] = useState(false);
  const own = ownCards(board);
  if (own.length > 0 && !hadNotes) setHadNotes(true);
  if (!hadNotes) return null;
  return (
    <section className="board-sheet" aria-labelledby={title}>
      <h2 id={title}>{t("board.ownTitle")}</h2>
      <p>{t(own.length === 0 ? "board.ownNone" : "board.ownLine")}</p>
      <BoardDesk board={board} onSay={onSay}>
        <ul className="notes">
          {own.map((card) => (
            <NoteItem key={card.cardId} card={card} />
          ))}
        </ul>
      </BoardDesk>
      {own.length > 0 && <Receipt sessionId={sessionId} />}
    </section>
  );
}

function ownCards(board: Board) {
  return board.cards.filter(({ isMine }) => isMine);
}

/** Under which name the document holds this seat's notes; null as long as it is not known. */
function useMyRoot(sessionId: string): string | null {
  const [root, setRoot] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    void api<{ notesRoot: string | null }>(
      "GET",
      `/api/sessions/${sessionId}/me`,
    ).then((answer) => {
      if (isHere && answer.ok) setRoot(answer.value.notesRoot);
    });
    return () => {
      isHere = false;
    };
  }, [sessionId]);
  return root;
}
