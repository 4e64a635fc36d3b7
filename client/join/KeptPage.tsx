import { PlainPage } from "../components/PlainPage.tsx";
import { useSite, useText } from "../connection/hooks.ts";

/** What is kept, what never is, and when it goes. It must stay true: the server's keeping decides, not this page. */
export function KeptPage() {
  const t = useText();
  const { retentionDays = 30 } = useSite();
  return (
    <PlainPage title={t("common.keptTitle")}>
      <h2>{t("common.keptNever")}</h2>
      <ul className="lines">
        <li>{t("common.keptNeverSound")}</li>
        <li>{t("common.keptNeverWho")}</li>
        <li>{t("common.keptNeverLong")}</li>
        <li>{t("common.keptNeverCall")}</li>
      </ul>
      <h2>{t("common.keptNow")}</h2>
      <ul className="lines">
        <li>{t("common.keptTurns")}</li>
        <li>{t("common.keptName")}</li>
        <li>{t("common.keptNotes")}</li>
        <li>{t("common.keptLongest", { days: retentionDays })}</li>
        <li>{t("common.keptReport")}</li>
      </ul>
      <h2>{t("common.keptDevice")}</h2>
      <p>{t("common.keptDeviceLine")}</p>
      <h2>{t("common.keptLimit")}</h2>
      <p>{t("common.keptLimitLine")}</p>
    </PlainPage>
  );
}
