import { phaseName } from "../../shared/text/formatNames.ts";
import { useLanguage, useText } from "../connection/hooks.ts";
import { plannedText } from "./dates.ts";
import { EveningLength } from "./EveningLength.tsx";
import { recipeName } from "./meetingTexts.ts";
import { phasesOf } from "./planDraft.ts";
import type { PlanDraft } from "./planDraft.ts";
import type { PlanPageProps } from "./PlanForm.tsx";
import { orderText } from "./stepTexts.ts";

/** Everything once more, before the links are made. */
export function PageCheck({ draft }: PlanPageProps) {
  const t = useText();
  return (
    <>
      <dl className="overview">
        {factsOf(draft, t, useLanguage()[0]).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t("organiser.overview")}</h2>
      <EveningLength draft={draft} />
      <ol className="preview">
        {phasesOf(draft)
          .filter((phase) => phase.on)
          .map((phase) => (
            <li key={phase.id}>
              <strong>{phaseName(t, phase)}</strong>
              <span className="phase-facts">
                {t(orderText(phase))}
                {phase.minutes !== null &&
                  ` · ${t("organiser.minutesShort", { minutes: phase.minutes })}`}
              </span>
            </li>
          ))}
      </ol>
    </>
  );
}

function factsOf(
  draft: PlanDraft,
  t: ReturnType<typeof useText>,
  language: string,
): [string, string][] {
  const { title, neighbourhood, plannedFor, setting } = draft;
  const yesNo = (on: boolean) => t(on ? "organiser.yes" : "organiser.no");
  const settings = {
    room: "organiser.settingRoom",
    online: "organiser.settingOnline",
    mixed: "organiser.settingMixed",
  } as const;
  return [
    [t("organiser.title"), title === "" ? t("organiser.untitled") : title],
    [t("organiser.neighbourhood"), neighbourhood === "" ? "–" : neighbourhood],
    [
      t("organiser.when"),
      plannedFor === ""
        ? t("organiser.noDate")
        : plannedText(plannedFor, language),
    ],
    [t("organiser.setting"), t(settings[setting])],
    [t("organiser.recipe"), recipeName(t, draft)],
    [t("organiser.leadsTakeTurns"), yesNo(draft.leadsTakeTurns)],
    [t("organiser.lobby"), yesNo(draft.lobby)],
  ];
}
