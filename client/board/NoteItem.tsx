import { boardThemes } from "../../shared/protocol/board.ts";
import { useText } from "../connection/hooks.ts";
import type { BoardCard } from "./boardCards.ts";
import { moveCard, offerCard } from "./boardChanges.ts";
import { isOwn, mayChange, useDesk } from "./boardContext.ts";
import { OfferSwitch } from "./OfferSwitch.tsx";
import { themeNames } from "./themeNames.ts";

export function NoteItem({ card }: { card: BoardCard }) {
  const t = useText();
  const { board } = useDesk();
  return (
    <li className={card.isMine ? "note mine" : "note"}>
      <p className="note-words">{card.text}</p>
      {card.isMine && <p className="note-tag">{t("board.mine")}</p>}
      {card.isShared && <p className="note-tag">{t("board.ours")}</p>}
      {card.isHidden && <p className="soft">{t("board.hiddenFromOthers")}</p>}
      {isOwn(board, card) && <OwnTools card={card} />}
      {board.mayHide && !isOwn(board, card) && !card.isHidden && (
        <HideTool card={card} />
      )}
    </li>
  );
}

function OwnTools({ card }: { card: BoardCard }) {
  const t = useText();
  const { board, open, wipe } = useDesk();
  return (
    <>
      <OfferSwitch
        offered={card.offered}
        onChange={(offered) => {
          offerCard(board.store.doc(), card.cardId, offered);
        }}
      />
      <div className="note-tools">
        {mayChange(board, card) && (
          <button
            type="button"
            className="small"
            onClick={() => {
              open({ kind: "change", card });
            }}
          >
            {t("board.change")}
          </button>
        )}
        <button
          type="button"
          className="small"
          onClick={() => {
            wipe(card);
          }}
        >
          {t("board.wipe")}
        </button>
      </div>
      {mayChange(board, card) && <MoveTool card={card} />}
    </>
  );
}

/** A list of buttons, because a select would move the card at the first arrow key. */
function MoveTool({ card }: { card: BoardCard }) {
  const t = useText();
  const { board, say } = useDesk();
  return (
    <details className="note-move">
      <summary>{t("board.moveTo")}</summary>
      <div className="note-tools">
        {boardThemes
          .filter((theme) => theme !== card.theme)
          .map((theme) => (
            <button
              key={theme}
              type="button"
              className="small"
              onClick={() => {
                moveCard(board.store.doc(), card.cardId, theme);
                say(t("board.moved", { theme: t(themeNames[theme]) }));
              }}
            >
              {t(themeNames[theme])}
            </button>
          ))}
      </div>
    </details>
  );
}

function HideTool({ card }: { card: BoardCard }) {
  const t = useText();
  const { hide } = useDesk();
  return (
    <div className="note-tools">
      <button
        type="button"
        className="small"
        onClick={() => {
          hide(card);
        }}
      >
        {t("board.hide")}
      </button>
    </div>
  );
}
