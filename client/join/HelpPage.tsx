import { HelpNumbers } from "../components/HelpNumbers.tsx";
import { PlainPage } from "../components/PlainPage.tsx";
import { useText } from "../connection/hooks.ts";

export function HelpPage() {
  const t = useText();
  return (
    <PlainPage title={t("common.helpTitle")}>
      <p>{t("common.helpIntro")}</p>
      <HelpNumbers />
      <p>{t("common.helpEmergency")}</p>
    </PlainPage>
  );
}
