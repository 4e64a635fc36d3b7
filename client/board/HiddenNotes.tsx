import { useText } from "../connection/hooks.ts";
import { hideCard, wipeCard } from "./boardChanges.ts";
import { useDesk } from "./boardContext.ts";

/** What a facilitator took from the screens: to bring back, or to wipe for good. */
export function HiddenNotes() {
  const t = useText();
  const { board } = useDesk();
  const hidden = board.cards.filter(({ isHidden }) => isHidden);
  if (hidden.length === 0) return null;
  return (
    <details>
      <summary>{t("board.hiddenNotes", { count: hidden.length })}</summary>
      <ul className="notes">
        {hidden.map(({ cardId, text }) => (
          <li key={cardId} className="note draft">
            <p className="note-words">{text}</p>
            <div className="note-tools">
              <button
                type="button"
                className="small"
                onClick={() => {
                  hideCard(board.store.doc(), cardId, false);
                }}
              >
                {t("board.showAgain")}
              </button>
              <button
                type="button"
                className="small"
                onClick={() => {
                  wipeCard(board.store.doc(), cardId);
                  hideCard(board.store.doc(), cardId, false);
                }}
              >
                {t("board.wipeForGood")}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
