import { PlainPage } from "../components/PlainPage.tsx";
import { useSite, useText } from "../connection/hooks.ts";
import { OwnData } from "./OwnData.tsx";

/**
 * What is kept, what never is, and when it goes. It must stay true: the server's keeping decides, not this page. With a
 * session in its address it also tells what is kept about whoever looks.
 */
export function KeptPage({ sessionId }: { sessionId: string }) {
  const t = useText();
  const { retentionDays = 30 } = useSite();
  return (
    <PlainPage title={t("common.keptTitle")}>
      {sessionId !== "" && <OwnData sessionId={sessionId} />}
      <h2>{t("sheets.keptNever")}</h2>
      <ul className="lines">
        <li>{t("sheets.keptNeverSound")}</li>
        <li>{t("sheets.keptNeverWho")}</li>
        <li>{t("sheets.keptNeverLong")}</li>
        <li>{t("sheets.keptNeverCall")}</li>
      </ul>
      <h2>{t("sheets.keptNow")}</h2>
      <ul className="lines">
        <li>{t("sheets.keptTurns")}</li>
        <li>{t("sheets.keptName")}</li>
        <li>{t("sheets.keptNotes")}</li>
        <li>{t("sheets.keptAnswers")}</li>
        <li>{t("sheets.keptLongest", { days: retentionDays })}</li>
        {retentionDays > 0 && <li>{t("sheets.keptReport")}</li>}
      </ul>
      <h2>{t("sheets.keptDevice")}</h2>
      <p>{t("sheets.keptDeviceLine")}</p>
      <h2>{t("sheets.keptLimit")}</h2>
      <p>{t("sheets.keptLimitLine")}</p>
    </PlainPage>
  );
}
