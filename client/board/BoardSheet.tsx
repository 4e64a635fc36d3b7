import { useEffect, useId, useRef, useState } from "react";
import { boardThemes } from "../../shared/protocol/board.ts";
import type { BoardTheme } from "../../shared/protocol/board.ts";
import type { BoardMode } from "../../shared/domain/format.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { BigButton } from "../components/BigButton.tsx";
import { Icon } from "../components/Icon.tsx";
import { useText } from "../connection/hooks.ts";
import { BoardDesk } from "./BoardDesk.tsx";
import { useDesk } from "./boardContext.ts";
import { DraftList } from "./DraftList.tsx";
import { newDraft } from "./newDraft.ts";
import { NoteList } from "./NoteList.tsx";
import { themeNames } from "./themeNames.ts";
import { useBoard } from "./useBoard.ts";
import type { Board } from "./useBoard.ts";

export interface BoardSheetProps {
  /** The way back to what is now. */
  onClose: () => void;
  /** Puts a text in the page's one live region. */
  onSay?: (text: string) => void;
}

const modeLines: Readonly<Record<BoardMode, TextKey>> = {
  off: "board.off",
  read: "board.read",
  drafts: "board.drafts",
  scribe: "board.scribe",
  open: "board.open",
};

/** The board on a phone: one heading at a time, as a list. */
export function BoardSheet({ onClose, onSay }: BoardSheetProps) {
  const t = useText();
  const board = useBoard();
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that opened it is gone: who pressed it goes on from the heading.
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section className="board-sheet" aria-labelledby={title}>
      <div className="board-top">
        <h2 ref={heading} id={title} tabIndex={-1}>
          {t("board.title")}
        </h2>
        <button type="button" className="small" onClick={onClose}>
          {t("common.back")}
        </button>
      </div>
      {board === null || board.status === "loading" ? (
        <p className="soft">{t("common.connecting")}</p>
      ) : (
        <BoardDesk board={board} onSay={onSay}>
          <PhoneBoard />
        </BoardDesk>
      )}
    </section>
  );
}

function PhoneBoard() {
  const t = useText();
  const { board, open } = useDesk();
  const [theme, choose] = useState<BoardTheme>(board.theme);
  const mayWrite = board.mayWrite || board.mayWriteForAll;
  return (
    <>
      <p className="soft">{t(modeLines[board.mode])}</p>
      {board.status === "lost" && <p>{t("board.lost")}</p>}
      {(mayWrite || board.mode === "drafts") && (
        <BigButton
          primary
          icon={<Icon name="note" />}
          onPress={() => {
            open({ kind: "write", draft: newDraft(board) });
          }}
        >
          {t("board.add")}
        </BigButton>
      )}
      <DraftList />
      <ThemeTabs board={board} theme={theme} onChoose={choose} />
      <NoteList key={theme} cards={cardsOn(board, theme)} />
    </>
  );
}

/** While the board is off nothing of others is on a phone; what is one's own stays within reach. */
function cardsOn(board: Board, theme: BoardTheme) {
  return board.cards.filter(
    (card) =>
      card.theme === theme &&
      (card.isMine || (board.mode !== "off" && !card.isHidden)),
  );
}

interface ThemeTabsProps {
  board: Board;
  theme: BoardTheme;
  onChoose: (theme: BoardTheme) => void;
}

function ThemeTabs({ board, theme, onChoose }: ThemeTabsProps) {
  const t = useText();
  return (
    <div className="board-tabs" role="group" aria-label={t("board.headings")}>
      {boardThemes.map((key) => (
        <button
          key={key}
          type="button"
          className="board-tab"
          aria-pressed={key === theme}
          onClick={() => {
            onChoose(key);
          }}
        >
          {t(themeNames[key])}
          {cardsOn(board, key).length > 0 && (
            <span className="visually-hidden"> {t("board.hasNotes")}</span>
          )}
        </button>
      ))}
    </div>
  );
}
