import { formatIds } from "../../shared/domain/format.ts";
import type { FormatId } from "../../shared/domain/format.ts";
import { formats } from "../../shared/formats/formats.ts";
import {
  formatAbout,
  formatName,
  phaseName,
} from "../../shared/text/formatNames.ts";
import { useText } from "../connection/hooks.ts";
import { withFormat } from "./planDraft.ts";
import type { PlanPageProps } from "./PlanForm.tsx";

/** Facilitators among themselves: a separate kind of evening, never inside the others. */
const amongFacilitators: ReadonlySet<FormatId> = new Set([
  "intervisie",
  "incidentMethod",
]);

export function PageRecipe(props: PlanPageProps) {
  const t = useText();
  return (
    <>
      <Recipes
        {...props}
        title={t("organiser.recipe")}
        ids={formatIds.filter((id) => !amongFacilitators.has(id))}
      />
      <Recipes
        {...props}
        title={t("organiser.forFacilitators")}
        ids={formatIds.filter((id) => amongFacilitators.has(id))}
      />
    </>
  );
}

function Recipes({
  draft,
  change,
  title,
  ids,
}: PlanPageProps & { title: string; ids: readonly FormatId[] }) {
  const t = useText();
  return (
    <fieldset className="recipes">
      <legend>{title}</legend>
      {ids.map((id) => (
        <div className="recipe" key={id}>
          <label>
            <input
              type="radio"
              name="format"
              checked={draft.format === id}
              onChange={() => change(withFormat(draft, id))}
            />
            <span>
              <strong>{formatName(t, id)}</strong>
              <span className="recipe-about">{formatAbout(t, id)}</span>
            </span>
          </label>
          <details>
            <summary>{t("organiser.whatHappens")}</summary>
            <ol>
              {formats[id].phases.map((phase) => (
                <li key={phase.id}>
                  {phaseName(t, phase)}
                  {!phase.on && ` (${t("organiser.off")})`}
                </li>
              ))}
            </ol>
          </details>
        </div>
      ))}
    </fieldset>
  );
}
