import { useId, useState } from "react";
import type { Ref } from "react";
import type { Category } from "../../shared/protocol/reviewMessages.ts";
import {
  categories,
  reviewLimits,
} from "../../shared/protocol/reviewMessages.ts";
import { useText } from "../connection/hooks.ts";
import type { Marking } from "./decisions.ts";
import { Picked, Switch, Written } from "./fields.tsx";

interface MarkFormProps {
  words: string;
  write: (words: string) => void;
  field: Ref<HTMLInputElement>;
  /** False when these words do not stand in the text. */
  mark: (marking: Marking) => boolean;
}

/** Marks words that no search found: typed, or selected in the text. */
export function MarkForm({ words, write, field, mark }: MarkFormProps) {
  const t = useText();
  const [category, pick] = useState<Category>("NAME");
  const [everywhere, setEverywhere] = useState(true);
  const [replacement, setReplacement] = useState("");
  const [isMissing, setMissing] = useState(false);
  const submit = () => {
    const isThere = mark({ words, category, everywhere, replacement });
    setMissing(!isThere);
    if (!isThere) return;
    write("");
    setReplacement("");
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{t("review.markTitle")}</h3>
      <WordsField
        field={field}
        words={words}
        write={write}
        isMissing={isMissing}
      />
      <Picked
        label={t("review.markKind")}
        picked={category}
        pick={pick}
        choices={categories.map((value) => ({
          value,
          label: t(`review.is${value}`),
        }))}
      />
      <Switch
        label={t("review.markEverywhere")}
        isOn={everywhere}
        turn={setEverywhere}
      />
      {!everywhere && (
        <Written
          oneLine
          label={t("review.markReplacement")}
          value={replacement}
          limit={reviewLimits.replacementCharacters}
          write={setReplacement}
        />
      )}
      <button type="submit" className="big">
        {t("review.markGo")}
      </button>
    </form>
  );
}

interface WordsFieldProps extends Pick<
  MarkFormProps,
  "words" | "write" | "field"
> {
  isMissing: boolean;
}

function WordsField({ words, write, field, isMissing }: WordsFieldProps) {
  const t = useText();
  const problem = useId();
  return (
    <>
      {isMissing && (
        <p className="problem" id={problem}>
          {t("review.markMissing")}
        </p>
      )}
      <label className="written">
        <span>{t("review.markWords")}</span>
        <input
          ref={field}
          value={words}
          maxLength={reviewLimits.termCharacters}
          autoComplete="off"
          aria-describedby={isMissing ? problem : undefined}
          onChange={({ target }) => {
            write(target.value);
          }}
        />
      </label>
    </>
  );
}
