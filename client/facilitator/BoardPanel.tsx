import { useId, useState } from "react";
import { BoardColumns } from "../board/boards.tsx";
import { useText } from "../connection/hooks.ts";
import { useConsole } from "./consoleContext.ts";

/** The board below the turn, not over it: who writes along must still be able to hand on. */
export function BoardPanel() {
  const t = useText();
  const { say } = useConsole();
  const [open, show] = useState(false);
  const panel = useId();
  return (
    <div className="board-panel">
      <button
        type="button"
        className="tool"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => show(!open)}
      >
        {t(open ? "facilitator.hideBoard" : "facilitator.readBoard")}
      </button>
      <div id={panel}>
        {open && <h2 className="visually-hidden">{t("facilitator.board")}</h2>}
        {open && <BoardColumns mode="facilitator" onSay={say} />}
      </div>
    </div>
  );
}
