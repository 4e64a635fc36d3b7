import { Link } from "wouter";
import { formatIds } from "../../shared/domain/format.ts";
import type { FormatId, OwnFormat, Phase } from "../../shared/domain/format.ts";
import { formats } from "../../shared/formats/formats.ts";
import {
  formatAbout,
  formatName,
  phaseName,
} from "../../shared/text/formatNames.ts";
import type { SavedFormat } from "../../shared/protocol/formatMessages.ts";
import { ownText } from "../../shared/text/ownText.ts";
import { useText } from "../connection/hooks.ts";
import { withFormat, withOwnFormat } from "./planDraft.ts";
import type { PlanPageProps } from "./PlanForm.tsx";
import { useAnswer } from "./useAnswer.ts";

/** Facilitators among themselves: a separate kind of evening, never inside the others. */
const amongFacilitators: ReadonlySet<FormatId> = new Set([
  "intervisie",
  "incidentMethod",
]);

export function PageRecipe(props: PlanPageProps) {
  const t = useText();
  return (
    <>
      <OwnRecipes {...props} />
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
        <Recipe
          key={id}
          name={formatName(t, id)}
          about={formatAbout(t, id)}
          phases={formats[id].phases}
          chosen={draft.own === null && draft.format === id}
          choose={() => change(withFormat(draft, id))}
        />
      ))}
    </fieldset>
  );
}

/** Formats of the organisation's own; what is chosen goes with the meeting as it is now. */
function OwnRecipes({ draft, change }: PlanPageProps) {
  const t = useText();
  const [asked] = useAnswer<SavedFormat[]>("/api/formats");
  const saved = asked.state === "known" ? asked.value : [];
  const all = saved.map(({ format }) => format);
  const isChosen = (own: OwnFormat) => same(own, draft.own);
  // Changed or taken away since: this meeting still has it as it was.
  if (draft.own !== null && !all.some(isChosen)) all.unshift(draft.own);
  // Two may be the same, word for word.
  const chosen = all.findIndex(isChosen);
  return (
    <fieldset className="recipes">
      <legend>{t("organiser.ownFormats")}</legend>
      {all.map((own, at) => (
        <Recipe
          key={at}
          name={ownText(t, own.name) ?? formatName(t, own.from)}
          about={formatName(t, own.from)}
          phases={own.phases}
          chosen={at === chosen}
          choose={() => change(withOwnFormat(draft, own))}
        />
      ))}
      <Link className="tool" href="/organise/formats">
        {t("organiser.toOwnFormats")}
      </Link>
    </fieldset>
  );
}

const same = (one: OwnFormat, other: OwnFormat | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

interface RecipeProps {
  name: string;
  about: string;
  phases: readonly Phase[];
  chosen: boolean;
  choose: () => void;
}

function Recipe({ name, about, phases, chosen, choose }: RecipeProps) {
  const t = useText();
  return (
    <div className="recipe">
      <label>
        <input type="radio" name="format" checked={chosen} onChange={choose} />
        <span>
          <strong>{name}</strong>
          <span className="recipe-about">{about}</span>
        </span>
      </label>
      <details>
        <summary>{t("organiser.whatHappens")}</summary>
        <ol>
          {phases.map((phase) => (
            <li key={phase.id}>
              {phaseName(t, phase)}
              {!phase.on && ` (${t("organiser.off")})`}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
