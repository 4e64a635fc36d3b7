import { languages, settings } from "../../shared/domain/format.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { useText } from "../connection/hooks.ts";
import { Choice } from "./Choice.tsx";
import { ownNames, settingTexts } from "./meetingTexts.ts";
import { withSetting } from "./planDraft.ts";
import type { PlanPageProps } from "./PlanForm.tsx";
import { TextField } from "./TextField.tsx";

export function PageWhen({ draft, change }: PlanPageProps) {
  const t = useText();
  return (
    <>
      <TextField
        label={t("organiser.title")}
        help={t("organiser.titleHelp")}
        value={draft.title}
        max={limits.titleCharacters}
        change={(title) => change({ ...draft, title })}
      />
      <TextField
        label={t("organiser.neighbourhood")}
        help={t("organiser.neighbourhoodHelp")}
        value={draft.neighbourhood}
        max={limits.titleCharacters}
        change={(neighbourhood) => change({ ...draft, neighbourhood })}
      />
      <TextField
        label={t("organiser.when")}
        help={t("organiser.whenHelp")}
        type="datetime-local"
        value={draft.plannedFor}
        max={limits.titleCharacters}
        change={(plannedFor) => change({ ...draft, plannedFor })}
      />
      <fieldset className="choices">
        <legend>{t("organiser.setting")}</legend>
        {settings.map((setting) => (
          <label key={setting}>
            <input
              type="radio"
              name="setting"
              checked={draft.setting === setting}
              onChange={() => change(withSetting(draft, setting))}
            />
            {t(settingTexts[setting])}
          </label>
        ))}
      </fieldset>
      {draft.setting !== "room" && (
        <TextField
          label={t("organiser.meetingLink")}
          help={t("organiser.meetingLinkHelp")}
          type="url"
          value={draft.meetingLink}
          max={limits.linkCharacters}
          change={(meetingLink) => change({ ...draft, meetingLink })}
        />
      )}
      <Choice
        label={t("organiser.language")}
        help={t("organiser.languageHelp")}
        value={draft.language}
        options={languages.map((one) => ({ value: one, text: ownNames[one] }))}
        change={(language) => change({ ...draft, language })}
      />
    </>
  );
}
