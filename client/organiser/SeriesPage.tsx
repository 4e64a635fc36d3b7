import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { PlannedSession } from "../../shared/protocol/messages.ts";
import type { SeriesWithNext } from "../../shared/protocol/seriesMessages.ts";
import { formatName } from "../../shared/text/formatNames.ts";
import { PlainPage } from "../components/PlainPage.tsx";
import { useText } from "../connection/hooks.ts";
import { NextEvening } from "./NextEvening.tsx";
import type { Meeting } from "./organisation.ts";
import { RemoveDialog } from "./RemoveDialog.tsx";
import { SeriesMeetings } from "./SeriesMeetings.tsx";
import { useAnswer } from "./useAnswer.ts";

interface SeriesPageProps {
  seriesId: string;
  /** The links of a new evening are shown on its page, once. */
  planned: (session: PlannedSession) => void;
}

/** One series: its evenings, and the next one begun from the last. */
export function SeriesPage({ seriesId, planned }: SeriesPageProps) {
  const t = useText();
  const [series, lookAgain] = useAnswer<SeriesWithNext>(
    `/api/series/${seriesId}`,
  );
  const [meetings] = useAnswer<Meeting[]>("/api/sessions");
  const [said, say] = useState("");
  if (series.state === "failed")
    return (
      <PlainPage title={t("series.title")}>
        <p className="problem">
          {t(series.status === 404 ? "series.notFound" : "organiser.offline")}
        </p>
        <Link className="tool" href="/organise/series">
          {t("series.toSeries")}
        </Link>
      </PlainPage>
    );
  if (series.state === "asking" || meetings.state !== "known")
    return <PlainPage title={t("common.connecting")} />;
  const changed = () => {
    say(t("series.done"));
    lookAgain();
  };
  return (
    <PlainPage wide title={series.value.title} said={said}>
      <Top series={series.value} />
      {said !== "" && <p className="done">{said}</p>}
      <SeriesMeetings
        series={series.value}
        meetings={meetings.value}
        changed={changed}
        failed={() => say(t("organiser.failed"))}
      />
      <NextEvening
        key={series.value.sessionIds.join(" ")}
        series={series.value}
        planned={planned}
      />
    </PlainPage>
  );
}

function Top({ series }: { series: SeriesWithNext }) {
  const t = useText();
  const [, goTo] = useLocation();
  const { seriesId, neighbourhood, format, rhythm } = series;
  const [isRemoving, setRemoving] = useState(false);
  const facts = [neighbourhood, formatName(t, format), t(`series.${rhythm}`)];
  return (
    <>
      <nav className="tools" aria-label={series.title}>
        <Link className="tool" href="/organise/series">
          {t("series.toSeries")}
        </Link>
        <Link className="tool" href={`/organise/series/${seriesId}/edit`}>
          {t("series.change")}
        </Link>
        <a className="tool" href={`/final/${seriesId}`}>
          {t("series.finalReport")}
        </a>
        <button
          type="button"
          className="tool"
          onClick={() => setRemoving(true)}
        >
          {t("series.remove")}
        </button>
      </nav>
      <p>{facts.filter((fact) => fact !== "").join(" · ")}</p>
      {isRemoving && (
        <RemoveDialog
          path={`/api/series/${seriesId}`}
          words={{
            remove: t("series.remove"),
            text: t("series.removeText"),
            keep: t("series.keep"),
          }}
          close={() => setRemoving(false)}
          removed={() => goTo("/organise/series")}
        />
      )}
    </>
  );
}
