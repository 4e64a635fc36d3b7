import { useEffect, useEffectEvent, useRef } from "react";
import { useText } from "../connection/hooks.ts";
import { useDesk } from "./boardContext.ts";
import type { Undoable } from "./useUndo.ts";

interface UndoBarProps {
  undoable: Undoable;
  onDone: () => void;
}

/** Takes the focus of the button that has just gone with its card. */
export function UndoBar({ undoable, onDone }: UndoBarProps) {
  const t = useText();
  const { say } = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  const tell = useEffectEvent(() => {
    button.current?.focus({ preventScroll: true });
    say(undoable.text);
  });
  useEffect(() => {
    tell();
  }, [undoable]);
  return (
    <div className="undo-bar">
      <p>{undoable.text}</p>
      {undoable.undo !== null && (
        <button
          ref={button}
          type="button"
          className="small"
          onClick={() => {
            undoable.undo?.();
            onDone();
          }}
        >
          {t("common.undo")}
        </button>
      )}
    </div>
  );
}
