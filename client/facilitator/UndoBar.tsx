import { Undo2 } from "lucide-react";
import { useText } from "../connection/hooks.ts";
import { useConsole } from "./consoleContext.ts";
import { KeyHint } from "./TurnTools.tsx";
import type { RunAction } from "./useConsoleActions.ts";
import { KeysSwitch } from "./KeysSwitch.tsx";

/** Whose step an undo would take back, or what was last said; and the keyboard's switch. */
export function UndoBar({ run }: { run: RunAction }) {
  const t = useText();
  const { view, said, open } = useConsole();
  const off = view.undo == null;
  return (
    <footer className="console-foot">
      <p>{said === "" ? <LastStep /> : said}</p>
      <button
        type="button"
        className="tool strong"
        aria-disabled={off}
        onClick={() => {
          if (!off) run("undo");
        }}
      >
        <Undo2 aria-hidden size={20} />
        <span>{t("common.undo")}</span>
        <KeyHint action="undo" />
      </button>
      <div className="keys-switch">
        <KeysSwitch />
        <button
          type="button"
          className="tool"
          onClick={() => open({ is: "keys" })}
        >
          {t("facilitator.keys")} <kbd aria-hidden="true">?</kbd>
        </button>
      </div>
    </footer>
  );
}

function LastStep() {
  const t = useText();
  const { view, nameOf } = useConsole();
  if (view.undo == null) return t("facilitator.nothingToUndo");
  const { by } = view.undo;
  if (by === null) return null;
  return by === view.me?.seatId
    ? t("facilitator.lastByYou")
    : t("facilitator.lastBy", { name: nameOf(by) });
}
