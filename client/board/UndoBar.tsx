import { useEffect, useEffectEvent, useId, useRef } from "react";
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
  const text = useId();
  const tell = useEffectEvent(() => {
    // The button is described by the text, so that it is heard once and not twice.
    if (button.current === null) say(undoable.text);
    else button.current.focus({ preventScroll: true });
  });
  useEffect(() => {
    tell();
  }, [undoable]);
  return (
    <div className="undo-bar">
      <p id={text}>{undoable.text}</p>
      {undoable.undo !== null && (
        <button
          ref={button}
          type="button"
          className="small"
          aria-describedby={text}
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
