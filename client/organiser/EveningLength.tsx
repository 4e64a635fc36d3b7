import { useLanguage, useText } from "../connection/hooks.ts";
import { timeText } from "./dates.ts";
import { phasesOf } from "./planDraft.ts";
import type { PlanDraft } from "./planDraft.ts";
import { endOf, estimate } from "./planTimes.ts";

/** What the evening will take, as far as anyone can tell. */
export function EveningLength({ draft }: { draft: PlanDraft }) {
  const t = useText();
  const [language] = useLanguage();
  const phases = phasesOf(draft);
  const { minutes, open } = estimate(phases, draft.people);
  const end = open ? null : endOf(draft.plannedFor, minutes);
  return (
    <p className="evening-length">
      {t(open ? "organiser.togetherOpen" : "organiser.together", { minutes })}
      {end !== null &&
        ` ${t("organiser.endsAt", { time: timeText(end, language) })}`}
    </p>
  );
}
