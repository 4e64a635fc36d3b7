import { useState } from "react";
import { finalLimits } from "../../shared/protocol/finalReport.ts";
import { BigButton } from "../components/BigButton.tsx";
import { PlainPage } from "../components/PlainPage.tsx";
import { useText } from "../connection/hooks.ts";
import { FinalFiles } from "./FinalFiles.tsx";
import { FinalFindings } from "./FinalFindings.tsx";
import { FinalForm } from "./FinalForm.tsx";
import { FinalSources } from "./FinalSources.tsx";
import { useFinal } from "./useFinal.ts";
import type { FinalDesk } from "./useFinal.ts";
import "../styles/sheet.css";
import "../styles/desk.css";
import "./review.css";

/** `/final/<series>`: an organiser writes the report over a series, from what its finished evenings left. */
export function FinalPage({ sessionId: seriesId }: { sessionId: string }) {
  const t = useText();
  const loaded = useFinal(seriesId);
  if (loaded.state === "loading")
    return <PlainPage title={t("review.loading")} />;
  if (loaded.state === "failed")
    return (
      <PlainPage title={t("finalDesk.title")}>
        <p className="problem">{t(failureKey(loaded.code))}</p>
        <a className="tool" href="/organise/series">
          {t("finalDesk.back")}
        </a>
      </PlainPage>
    );
  return <Desk seriesId={seriesId} desk={loaded.value} />;
}

const failureKey = (code: string) => {
  if (code === "NotSignedIn") return "review.notSignedIn";
  return code === "NotFound" ? "finalDesk.notFound" : "finalDesk.failed";
};

interface DeskProps {
  seriesId: string;
  desk: FinalDesk;
}

function Desk({ seriesId, desk }: DeskProps) {
  const t = useText();
  const [said, say] = useState("");
  const { report, isChanged } = desk;
  const isEnough = report.evenings >= finalLimits.fewestEvenings;
  const save: FinalDesk["save"] = async (more) => {
    const problem = await desk.save(more);
    say(t(savedKey(problem)));
    return problem;
  };
  return (
    <PlainPage
      title={`${t("finalDesk.title")}: ${report.title}`}
      said={said}
      wide
    >
      <nav className="tools" aria-label={t("finalDesk.title")}>
        <a className="tool" href={`/organise/series/${seriesId}`}>
          {t("finalDesk.back")}
        </a>
      </nav>
      <p>{t("finalDesk.about")}</p>
      <p>
        {t("finalDesk.counts", {
          evenings: report.evenings,
          notReady: report.notReady,
        })}
      </p>
      {!isEnough && <p className="problem">{t("finalDesk.tooFew")}</p>}
      {isEnough && (
        <div className="form">
          <FinalForm words={desk.words} change={desk.change} />
          <FinalSources
            sources={report.sources}
            words={desk.words}
            change={desk.change}
          />
          <BigButton primary onPress={() => save()}>
            {t("finalDesk.save")}
          </BigButton>
          <p className="soft">
            {isChanged ? t("finalDesk.notSavedYet") : said}
          </p>
          <FinalFindings report={report} save={save} />
          <FinalFiles
            key={report.revision}
            seriesId={seriesId}
            desk={{ ...desk, save }}
            say={say}
          />
        </div>
      )}
    </PlainPage>
  );
}

const savedKey = (problem: string | null) => {
  if (problem === null) return "finalDesk.saved";
  return problem === "Changed" ? "finalDesk.changed" : "finalDesk.notSaved";
};
