import { useState } from "react";
import { languages } from "../../shared/domain/format.ts";
import type { Language, OwnFormat } from "../../shared/domain/format.ts";
import { problemsIn } from "../../shared/formats/check.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { useText } from "../connection/hooks.ts";
import { Choice } from "./Choice.tsx";
import { withWords } from "./formatDraft.ts";
import { FormatProblems } from "./FormatProblems.tsx";
import { FormatSteps } from "./FormatSteps.tsx";
import { ownNames } from "./meetingTexts.ts";
import { TextField } from "./TextField.tsx";
import { WhatItTakes } from "./WhatItTakes.tsx";

export interface FormatFormProps {
  format: OwnFormat;
  /** `done` is what a screen reader hears of it. */
  change: (format: OwnFormat, done?: string) => void;
}

interface SavedFormProps extends FormatFormProps {
  unsaved: boolean;
  save: () => Promise<void>;
}

/** A format while it is changed: checked at every key, kept when one says so. */
export function FormatForm({ format, change, unsaved, save }: SavedFormProps) {
  const t = useText();
  const [language, setLanguage] = useState<Language>(t.language);
  const problems = problemsIn(format);
  const sound = problems.length === 0;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (sound) void save();
      }}
    >
      <Choice
        label={t("formatEditor.wordsIn")}
        help={t("formatEditor.wordsInHelp")}
        value={language}
        options={languages.map((value) => ({ value, text: ownNames[value] }))}
        change={setLanguage}
      />
      <TextField
        label={`${t("formatEditor.name")} (${ownNames[language]})`}
        value={format.name[language] ?? ""}
        max={limits.titleCharacters}
        change={(text) =>
          change({ ...format, name: withWords(format.name, language, text) })
        }
      />
      <FormatSteps format={format} change={change} language={language} />
      <WhatItTakes phases={format.phases} />
      <FormatProblems problems={problems} phases={format.phases} />
      {unsaved && <p className="help">{t("formatEditor.notSaved")}</p>}
      <button
        type="submit"
        className="big primary"
        aria-disabled={!sound || undefined}
      >
        {t("formatEditor.save")}
      </button>
    </form>
  );
}
