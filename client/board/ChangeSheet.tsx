import { useEffect, useId, useRef, useState } from "react";
import { limits } from "../../shared/protocol/limits.ts";
import { BigButton } from "../components/BigButton.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { useText } from "../connection/hooks.ts";
import type { BoardCard } from "./boardCards.ts";
import { openEditing } from "./boardChanges.ts";
import type { Editing } from "./boardChanges.ts";
import { useDesk } from "./boardContext.ts";
import { BoundText } from "./boundText.ts";
import { CharactersLeft } from "./CharactersLeft.tsx";

interface ChangeSheetProps {
  card: BoardCard;
  onClose: () => void;
}

/** Other words on a card that is on the board already. What others change meanwhile comes in under one's hands. */
export function ChangeSheet({ card, onClose }: ChangeSheetProps) {
  const t = useText();
  const { store } = useDesk().board;
  const field = useId();
  const words = useRef<HTMLTextAreaElement>(null);
  const editing = useRef<Editing>(null);
  const [length, setLength] = useState(card.text.length);
  useEffect(() => {
    const opened = openEditing(store.doc(), card.cardId);
    if (opened === null || words.current === null) return;
    editing.current = opened;
    const bound = new BoundText(words.current, opened.words);
    const count = () => {
      setLength(opened.words.length);
    };
    opened.words.observe(count);
    return () => {
      opened.words.unobserve(count);
      bound.stop();
      opened.stop();
    };
  }, [store, card.cardId]);
  const save = () => {
    if (length === 0) words.current?.focus();
    else {
      editing.current?.save();
      onClose();
    }
  };
  return (
    <Dialog title={t("board.change")} onClose={onClose}>
      <div className="field">
        <label htmlFor={field}>{t("board.yourWords")}</label>
        <textarea
          id={field}
          ref={words}
          className="note-field"
          data-first
          rows={6}
          maxLength={limits.noteCharacters}
        />
        <CharactersLeft length={length} />
      </div>
      <BigButton primary onPress={save}>
        {t("board.save")}
      </BigButton>
    </Dialog>
  );
}
