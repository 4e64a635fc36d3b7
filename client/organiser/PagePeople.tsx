import type { ReactNode } from "react";
import { limits } from "../../shared/protocol/limits.ts";
import { useText } from "../connection/hooks.ts";
import type { PlanPageProps } from "./PlanForm.tsx";
import { NumberField } from "./NumberField.tsx";

export function PagePeople({ draft, change }: PlanPageProps) {
  const t = useText();
  return (
    <>
      <NumberField
        label={t("organiser.peopleCount")}
        help={t("organiser.peopleHelp")}
        value={draft.people}
        min={1}
        max={limits.seats}
        change={(people) => change({ ...draft, people: people ?? 1 })}
      />
      <p>{t("organiser.noNames")}</p>
      <p>{t("organiser.twoLeads")}</p>
      <Switch
        on={draft.leadsTakeTurns}
        change={(leadsTakeTurns) => change({ ...draft, leadsTakeTurns })}
      >
        {t("organiser.leadsTakeTurns")}
      </Switch>
      <Switch on={draft.lobby} change={(lobby) => change({ ...draft, lobby })}>
        {t("organiser.lobby")}
      </Switch>
      <p className="help">{t("organiser.lobbyHelp")}</p>
    </>
  );
}

interface SwitchProps {
  on: boolean;
  change: (on: boolean) => void;
  children: ReactNode;
}

export function Switch({ on, change, children }: SwitchProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => change(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
