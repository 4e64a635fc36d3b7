import { PlainPage } from "../components/PlainPage.tsx";
import { useText } from "../connection/hooks.ts";

export function UnknownPage() {
  const t = useText();
  return (
    <PlainPage title={t("sheets.unknownPage")}>
      <p>{t("sheets.unknownPageLine")}</p>
    </PlainPage>
  );
}
