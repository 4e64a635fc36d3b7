import { useId } from "react";
import { boardThemes } from "../../shared/protocol/board.ts";
import type { BoardTheme } from "../../shared/protocol/board.ts";
import { BigButton } from "../components/BigButton.tsx";
import { Icon } from "../components/Icon.tsx";
import { useText } from "../connection/hooks.ts";
import type { BoardCard } from "./boardCards.ts";
import { BoardDesk } from "./BoardDesk.tsx";
import { useDesk } from "./boardContext.ts";
import { DraftList } from "./DraftList.tsx";
import { FittingNotes } from "./FittingNotes.tsx";
import { HiddenNotes } from "./HiddenNotes.tsx";
import { newDraft } from "./newDraft.ts";
import { NoteItem } from "./NoteItem.tsx";
import { themeNames } from "./themeNames.ts";
import { useBoard } from "./useBoard.ts";
import "./board.css";

export interface BoardColumnsProps {
  mode: "facilitator" | "room";
  /** Puts a text in the page's one live region. */
  onSay?: (text: string) => void;
}

/** The board on a laptop or on the big screen: two to four columns. */
export function BoardColumns({ mode, onSay }: BoardColumnsProps) {
  const t = useText();
  const board = useBoard();
  if (board === null || board.status === "loading")
    return <p className="soft">{t("common.connecting")}</p>;
  if (mode === "room") return <RoomColumns cards={board.cards} />;
  return (
    <BoardDesk board={board} onSay={onSay}>
      <LaptopColumns />
    </BoardDesk>
  );
}

function LaptopColumns() {
  const t = useText();
  const { board, open } = useDesk();
  const shown = board.cards.filter(({ isHidden }) => !isHidden);
  return (
    <>
      {board.status === "lost" && <p>{t("board.lost")}</p>}
      {(board.mayWrite || board.mayWriteForAll) && (
        <BigButton
          icon={<Icon name="note" />}
          onPress={() => {
            open({ kind: "write", draft: newDraft(board) });
          }}
        >
          {t("board.add")}
        </BigButton>
      )}
      <DraftList />
      <div className="board-columns">
        {themesOf(shown).map((theme) => (
          <Column key={theme} theme={theme}>
            <ul className="notes">
              {cardsUnder(shown, theme).map((card) => (
                <NoteItem key={card.cardId} card={card} />
              ))}
            </ul>
          </Column>
        ))}
      </div>
      <HiddenNotes />
    </>
  );
}

function RoomColumns({ cards }: { cards: readonly BoardCard[] }) {
  const shown = cards.filter(({ isHidden }) => !isHidden);
  return (
    <div className="board-columns room-board">
      {themesOf(shown).map((theme) => (
        <Column key={theme} theme={theme} level="h2">
          <FittingNotes cards={cardsUnder(shown, theme)} />
        </Column>
      ))}
    </div>
  );
}

interface ColumnProps {
  theme: BoardTheme;
  /** The console has a heading of its own over the board, the big screen has not. */
  level?: "h2" | "h3";
  children: React.ReactNode;
}

function Column({ theme, level: Heading = "h3", children }: ColumnProps) {
  const t = useText();
  const title = useId();
  return (
    <section className="board-column" aria-labelledby={title}>
      <Heading id={title}>{t(themeNames[theme])}</Heading>
      {children}
    </section>
  );
}

/** Headings that have something under them; at least two, so that there is a board to see. */
function themesOf(cards: readonly BoardCard[]): readonly BoardTheme[] {
  const used = boardThemes.filter((theme) =>
    cards.some((card) => card.theme === theme),
  );
  const spare = boardThemes.filter((theme) => !used.includes(theme));
  const wanted = [...used, ...spare.slice(0, Math.max(0, 2 - used.length))];
  return boardThemes.filter((theme) => wanted.includes(theme));
}

function cardsUnder(cards: readonly BoardCard[], theme: BoardTheme) {
  return cards.filter((card) => card.theme === theme);
}
