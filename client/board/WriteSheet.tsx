import { useId, useRef, useState } from "react";
import type { RefObject } from "react";
import { limits } from "../../shared/protocol/limits.ts";
import { BigButton } from "../components/BigButton.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { useText } from "../connection/hooks.ts";
import { useDesk } from "./boardContext.ts";
import { CharactersLeft } from "./CharactersLeft.tsx";
import { OfferSwitch } from "./OfferSwitch.tsx";
import { ThemeChoice } from "./ThemeChoice.tsx";
import type { Draft } from "./drafts.ts";

interface WriteSheetProps {
  draft: Draft;
  onClose: () => void;
}

/** A note in the making. It is on this phone only, and stays there when the sheet is closed. */
export function WriteSheet({ draft: first, onClose }: WriteSheetProps) {
  const t = useText();
  const { board } = useDesk();
  const words = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(first);
  const mayShow = draft.forAll ? board.mayWriteForAll : board.mayWrite;
  const change = (patch: Partial<Draft>) => {
    const next = { ...draft, ...patch };
    setDraft(next);
    board.store.drafts.keep(next);
  };
  const show = () => {
    if (draft.text.trim() === "") {
      words.current?.focus();
      return;
    }
    board.show(draft);
    onClose();
  };
  return (
    <Dialog title={t("board.add")} onClose={onClose}>
      <WordsField words={words} draft={draft} onChange={change} />
      <DraftChoices draft={draft} onChange={change} />
      <BigButton primary onPress={mayShow ? show : onClose}>
        {t(mayShow ? "board.show" : "board.keepDraft")}
      </BigButton>
      <p className="soft">{t("board.draftLine")}</p>
    </Dialog>
  );
}

interface PartProps {
  draft: Draft;
  onChange: (patch: Partial<Draft>) => void;
}

interface WordsFieldProps extends PartProps {
  words: RefObject<HTMLTextAreaElement | null>;
}

function WordsField({ words, draft, onChange }: WordsFieldProps) {
  const t = useText();
  const field = useId();
  return (
    <div className="field">
      <label htmlFor={field}>{t("board.yourWords")}</label>
      <textarea
        id={field}
        ref={words}
        className="note-field"
        data-first
        rows={4}
        maxLength={limits.noteCharacters}
        value={draft.text}
        onChange={(event) => {
          onChange({ text: event.target.value });
        }}
      />
      <CharactersLeft length={draft.text.length} />
    </div>
  );
}

function DraftChoices({ draft, onChange }: PartProps) {
  const t = useText();
  const { board } = useDesk();
  return (
    <>
      {board.mayWrite && board.mayWriteForAll && (
        <label className="switch">
          <input
            type="checkbox"
            checked={draft.forAll}
            onChange={(event) => {
              onChange({ forAll: event.target.checked });
            }}
          />
          {t("board.forAll")}
        </label>
      )}
      <OfferSwitch
        offered={draft.offered}
        onChange={(offered) => {
          onChange({ offered });
        }}
      />
      <ThemeChoice
        theme={draft.theme}
        onChange={(theme) => {
          onChange({ theme });
        }}
      />
    </>
  );
}
