import { Link } from "wouter";
import type { Series } from "../../shared/protocol/seriesMessages.ts";
import { PlainPage } from "../components/PlainPage.tsx";
import { useText } from "../connection/hooks.ts";
import { useAnswer } from "./useAnswer.ts";

/** All series of the organisation. */
export function SeriesList() {
  const t = useText();
  const [series] = useAnswer<Series[]>("/api/series");
  return (
    <PlainPage wide title={t("series.title")}>
      <nav className="tools" aria-label={t("series.title")}>
        <Link className="tool strong" href="/organise/series/new">
          {t("series.create")}
        </Link>
        <Link className="tool" href="/organise">
          {t("series.toMeetings")}
        </Link>
      </nav>
      <p>{t("series.about")}</p>
      {series.state === "failed" && (
        <p className="problem">{t("organiser.offline")}</p>
      )}
      {series.state === "known" && series.value.length === 0 && (
        <p>{t("series.empty")}</p>
      )}
      {series.state === "known" && series.value.length > 0 && (
        <ul className="plain links">
          {series.value.map(({ seriesId, title, rhythm, sessionIds }) => (
            <li key={seriesId} className="link">
              <Link className="link-name" href={`/organise/series/${seriesId}`}>
                {title}
              </Link>
              <span>
                {t(`series.${rhythm}`)} ·{" "}
                {t("series.count", { count: sessionIds.length })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </PlainPage>
  );
}
