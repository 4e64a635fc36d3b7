import { useText } from "../connection/hooks.ts";
import { useDesk } from "./boardContext.ts";

/** What is written but not shown: on this phone and nowhere else. */
export function DraftList() {
  const t = useText();
  const { board, open, openDraftId } = useDesk();
  const drafts = board.drafts.filter(({ id }) => id !== openDraftId);
  if (drafts.length === 0) return null;
  return (
    <section className="drafts">
      <h3>{t("board.draftsTitle")}</h3>
      <p className="soft">{t("board.draftLine")}</p>
      <ul className="notes">
        {drafts.map((draft) => (
          <li key={draft.id} className="note draft">
            <p className="note-words">{draft.text}</p>
            <div className="note-tools">
              {(draft.forAll ? board.mayWriteForAll : board.mayWrite) && (
                <button
                  type="button"
                  className="small"
                  onClick={() => {
                    board.show(draft);
                  }}
                >
                  {t("board.show")}
                </button>
              )}
              <button
                type="button"
                className="small"
                onClick={() => {
                  open({ kind: "write", draft });
                }}
              >
                {t("board.change")}
              </button>
              <button
                type="button"
                className="small"
                onClick={() => {
                  board.store.drafts.drop(draft.id);
                }}
              >
                {t("board.wipe")}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
