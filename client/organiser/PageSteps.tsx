import type { Phase } from "../../shared/domain/format.ts";
import { phaseName } from "../../shared/text/formatNames.ts";
import { useText } from "../connection/hooks.ts";
import { EveningLength } from "./EveningLength.tsx";
import { Switch } from "./PagePeople.tsx";
import { PhaseFields } from "./PhaseFields.tsx";
import { formatOfDraft, phasesOf, withPhase } from "./planDraft.ts";
import type { PlanPageProps } from "./PlanForm.tsx";
import { roundFits } from "./planTimes.ts";
import { orderText } from "./stepTexts.ts";

/** The steps of the evening: which we do, how long, in what order, with or without a circle of time. */
export function PageSteps({ draft, change }: PlanPageProps) {
  const t = useText();
  const format = formatOfDraft(draft);
  return (
    <>
      <p>{t("organiser.phasesHelp")}</p>
      <EveningLength draft={draft} />
      <ol className="phases">
        {phasesOf(draft)
          .filter((phase) => phase.id !== "arriving")
          .map((phase) => (
            <PhaseRow
              key={phase.id}
              phase={phase}
              people={draft.people}
              change={(override) => {
                const original = format.phases.find(
                  ({ id }) => id === phase.id,
                );
                if (original !== undefined)
                  change(withPhase(draft, original, override));
              }}
            />
          ))}
      </ol>
    </>
  );
}

interface PhaseRowProps {
  phase: Phase;
  people: number;
  change: (override: Partial<Phase>) => void;
}

function PhaseRow({ phase, people, change }: PhaseRowProps) {
  const t = useText();
  const name = phaseName(t, phase);
  const tooLong = phase.on ? roundFits(phase, people) : null;
  return (
    <li className="phase">
      <Switch on={phase.on} change={(on) => change({ on })}>
        <strong>{name}</strong>
        <span className="phase-facts">{factsOf(phase, t).join(" · ")}</span>
      </Switch>
      {tooLong !== null && (
        <p className="help">
          {t("organiser.roundLong", { people, ...tooLong })}
        </p>
      )}
      {phase.on && (
        <details>
          <summary aria-label={`${t("organiser.change")}: ${name}`}>
            {t("organiser.change")}
          </summary>
          <PhaseFields phase={phase} change={change} />
        </details>
      )}
    </li>
  );
}

function factsOf(phase: Phase, t: ReturnType<typeof useText>): string[] {
  if (!phase.on) return [t("organiser.off")];
  return [
    t(orderText(phase)),
    ...(phase.minutes === null
      ? []
      : [t("organiser.minutesShort", { minutes: phase.minutes })]),
  ];
}
