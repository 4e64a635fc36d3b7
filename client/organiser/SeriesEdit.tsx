import { Link, useLocation } from "wouter";
import type {
  SeriesDetails,
  SeriesWithNext,
} from "../../shared/protocol/seriesMessages.ts";
import { PlainPage } from "../components/PlainPage.tsx";
import { api } from "../connection/api.ts";
import { useLanguage, useText } from "../connection/hooks.ts";
import { SeriesForm } from "./SeriesForm.tsx";
import { useAnswer } from "./useAnswer.ts";

export function NewSeries() {
  const t = useText();
  const [language] = useLanguage();
  const [, goTo] = useLocation();
  const keep = async (details: SeriesDetails) => {
    const answer = await api<{ seriesId: string }>(
      "POST",
      "/api/series",
      details,
    );
    if (answer.ok) goTo(`/organise/series/${answer.value.seriesId}`);
    else
      return t(
        answer.code === "TooMany" ? "series.tooMany" : "organiser.failed",
      );
    return null;
  };
  const details: SeriesDetails = {
    title: "",
    neighbourhood: "",
    format: "multilogem",
    language,
    setting: "room",
    rhythm: "monthly",
    professionalLead: null,
    expertLead: null,
  };
  return (
    <PlainPage title={t("series.create")}>
      <SeriesForm details={details} keep={keep} />
      <Link className="tool" href="/organise/series">
        {t("series.toSeries")}
      </Link>
    </PlainPage>
  );
}

export function ChangeSeries({ seriesId }: { seriesId: string }) {
  const t = useText();
  const [, goTo] = useLocation();
  const [asked] = useAnswer<SeriesWithNext>(`/api/series/${seriesId}`);
  const keep = async (details: SeriesDetails) => {
    const answer = await api("PUT", `/api/series/${seriesId}`, details);
    if (answer.ok) goTo(`/organise/series/${seriesId}`);
    return answer.ok ? null : t("organiser.failed");
  };
  return (
    <PlainPage title={t("series.editTitle")}>
      {asked.state === "failed" && (
        <p className="problem">{t("series.notFound")}</p>
      )}
      {asked.state === "known" && (
        <SeriesForm details={detailsOf(asked.value)} keep={keep} />
      )}
      <Link className="tool" href={`/organise/series/${seriesId}`}>
        {t("series.toSeries")}
      </Link>
    </PlainPage>
  );
}

const detailsOf = (series: SeriesWithNext): SeriesDetails => {
  const {
    next: _,
    seriesId: __,
    createdAt: ___,
    sessionIds: ____,
    ...rest
  } = series;
  return rest;
};
