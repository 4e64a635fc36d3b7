import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { PlannedSession } from "../../shared/protocol/messages.ts";
import type { SeriesWithNext } from "../../shared/protocol/seriesMessages.ts";
import { formatName } from "../../shared/text/formatNames.ts";
import { Dialog } from "../components/Dialog.tsx";
import { PlainPage } from "../components/PlainPage.tsx";
import { api } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";
import { NextEvening } from "./NextEvening.tsx";
import type { Meeting } from "./organisation.ts";
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
        <RemoveDialog seriesId={seriesId} close={() => setRemoving(false)} />
      )}
    </>
  );
}

interface RemoveDialogProps {
  seriesId: string;
  close: () => void;
}

function RemoveDialog({ seriesId, close }: RemoveDialogProps) {
  const t = useText();
  const [, goTo] = useLocation();
  const [hasFailed, setFailed] = useState(false);
  const remove = async () => {
    const answer = await api("DELETE", `/api/series/${seriesId}`);
    if (answer.ok) goTo("/organise/series");
    else setFailed(true);
  };
  return (
    <Dialog title={t("series.remove")} onClose={close}>
      <p>{t("series.removeText")}</p>
      {hasFailed && (
        <p className="problem" role="alert">
          {t("organiser.failed")}
        </p>
      )}
      <div className="tools">
        <button
          type="button"
          className="tool strong"
          data-first
          onClick={close}
        >
          {t("series.keep")}
        </button>
        <button type="button" className="tool" onClick={() => void remove()}>
          {t("series.remove")}
        </button>
      </div>
    </Dialog>
  );
}
