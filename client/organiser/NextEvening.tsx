import { useState } from "react";
import { useLocation } from "wouter";
import { limits } from "../../shared/protocol/limits.ts";
import type { PlannedSession } from "../../shared/protocol/messages.ts";
import type {
  NextEvening as NextRequest,
  PlannedInSeries,
  SeriesWithNext,
} from "../../shared/protocol/seriesMessages.ts";
import { api } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";
import { TextField } from "./TextField.tsx";

interface NextEveningProps {
  series: SeriesWithNext;
  planned: (session: PlannedSession) => void;
}

/** The next evening as the last one was planned: only theme words come along, and only those that are ticked. */
export function NextEvening({ series, planned }: NextEveningProps) {
  const t = useText();
  const [, goTo] = useLocation();
  const { next, seriesId } = series;
  const [when, setWhen] = useState(next.plannedFor ?? "");
  const [themes, setThemes] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const plan = async () => {
    const body: NextRequest = {
      ...(when === "" ? {} : { plannedFor: when }),
      themes: [...themes],
    };
    const path = `/api/series/${seriesId}/sessions`;
    const answer = await api<PlannedInSeries>("POST", path, body);
    if (answer.ok) {
      planned(answer.value);
      goTo(`/organise/${answer.value.sessionId}`);
    } else
      setProblem(
        t(answer.code === "TooMany" ? "series.full" : "organiser.failed"),
      );
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void plan();
      }}
    >
      <h2>{t("series.next")}</h2>
      <p className="help">{t("series.nextAbout")}</p>
      <TextField
        label={t("organiser.when")}
        type="datetime-local"
        value={when}
        max={limits.titleCharacters}
        change={setWhen}
      />
      {next.themes.length > 0 && (
        <Themes known={next.themes} chosen={themes} choose={setThemes} />
      )}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="big primary">
        {t("series.plan")}
      </button>
    </form>
  );
}

interface ThemesProps {
  known: readonly string[];
  chosen: readonly string[];
  choose: (themes: readonly string[]) => void;
}

function Themes({ known, chosen, choose }: ThemesProps) {
  const t = useText();
  return (
    <fieldset className="choices">
      <legend>{t("series.themes")}</legend>
      <p className="help">{t("series.themesHelp")}</p>
      {known.map((theme) => (
        <label key={theme}>
          <input
            type="checkbox"
            checked={chosen.includes(theme)}
            onChange={({ target }) =>
              choose(
                target.checked
                  ? [...chosen, theme]
                  : chosen.filter((other) => other !== theme),
              )
            }
          />
          {theme}
        </label>
      ))}
    </fieldset>
  );
}
