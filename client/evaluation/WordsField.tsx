import { useId } from "react";
import { evaluationLimits } from "../../shared/protocol/evaluationMessages.ts";
import { useText } from "../connection/hooks.ts";

interface WordsFieldProps {
  value: string;
  write: (words: string) => void;
}

export function WordsField({ value, write }: WordsFieldProps) {
  const t = useText();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t("evaluation.open")}</label>
      <p className="soft" id={`${id}-help`}>
        {t("evaluation.openHelp")}
      </p>
      <textarea
        id={id}
        rows={4}
        maxLength={evaluationLimits.wordsCharacters}
        aria-describedby={`${id}-help`}
        value={value}
        onChange={({ target }) => write(target.value)}
      />
    </div>
  );
}
