import { useState } from "react";
import { formatIds, languages, settings } from "../../shared/domain/format.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { rhythms } from "../../shared/protocol/rhythm.ts";
import type { SeriesDetails } from "../../shared/protocol/seriesMessages.ts";
import { formatName } from "../../shared/text/formatNames.ts";
import { useText } from "../connection/hooks.ts";
import { Choice } from "./Choice.tsx";
import { ownNames, settingTexts } from "./meetingTexts.ts";
import { TextField } from "./TextField.tsx";

interface SeriesFormProps {
  details: SeriesDetails;
  /** What went wrong, in words; null when it was kept. */
  keep: (details: SeriesDetails) => Promise<string | null>;
}

/** What all evenings of a series have in common; no person is in it. */
export function SeriesForm({ details, keep }: SeriesFormProps) {
  const t = useText();
  const [draft, setDraft] = useState(details);
  const [problem, setProblem] = useState<string | null>(null);
  const nameless = draft.title.trim() === "";
  const change = (part: Partial<SeriesDetails>) => {
    setDraft({ ...draft, ...part });
    setProblem(null);
  };
  const save = async () =>
    setProblem(nameless ? t("series.nameWrong") : await keep(draft));
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t("series.name")}
        value={draft.title}
        max={limits.titleCharacters}
        problem={nameless ? (problem ?? undefined) : undefined}
        change={(title) => change({ title })}
      />
      <TextField
        label={t("organiser.neighbourhood")}
        help={t("organiser.neighbourhoodHelp")}
        value={draft.neighbourhood}
        max={limits.titleCharacters}
        change={(neighbourhood) => change({ neighbourhood })}
      />
      <Choices draft={draft} change={change} />
      {problem !== null && !nameless && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="big primary">
        {t("series.save")}
      </button>
    </form>
  );
}

interface ChoicesProps {
  draft: SeriesDetails;
  change: (part: Partial<SeriesDetails>) => void;
}

function Choices({ draft, change }: ChoicesProps) {
  const t = useText();
  return (
    <>
      <Choice
        label={t("series.format")}
        value={draft.format}
        options={formatIds.map((value) => ({
          value,
          text: formatName(t, value),
        }))}
        change={(format) => change({ format })}
      />
      <Choice
        label={t("series.rhythm")}
        value={draft.rhythm}
        options={rhythms.map((value) => ({
          value,
          text: t(`series.${value}`),
        }))}
        change={(rhythm) => change({ rhythm })}
      />
      <Choice
        label={t("organiser.setting")}
        value={draft.setting}
        options={settings.map((value) => ({
          value,
          text: t(settingTexts[value]),
        }))}
        change={(setting) => change({ setting })}
      />
      <Choice
        label={t("organiser.language")}
        value={draft.language}
        options={languages.map((value) => ({ value, text: ownNames[value] }))}
        change={(language) => change({ language })}
      />
      <YesNo
        label={t("series.professionalLead")}
        value={draft.professionalLead}
        change={(professionalLead) => change({ professionalLead })}
      />
      <YesNo
        label={t("series.expertLead")}
        value={draft.expertLead}
        change={(expertLead) => change({ expertLead })}
      />
    </>
  );
}

interface YesNoProps {
  label: string;
  value: boolean | null;
  change: (value: boolean | null) => void;
}

const answers = { notSaid: null, yes: true, no: false } as const;
const answerNames = ["notSaid", "yes", "no"] as const;

function YesNo({ label, value, change }: YesNoProps) {
  const t = useText();
  return (
    <Choice
      label={label}
      value={answerNames.find((name) => answers[name] === value) ?? "notSaid"}
      options={answerNames.map((name) => ({
        value: name,
        text: t(`series.${name}`),
      }))}
      change={(name) => change(answers[name])}
    />
  );
}
