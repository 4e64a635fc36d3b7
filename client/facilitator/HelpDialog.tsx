import { useText } from "../connection/hooks.ts";
import { Dialog } from "../components/Dialog.tsx";
import { HelpNumbers } from "../components/HelpNumbers.tsx";
import { useConsole } from "./consoleContext.ts";

export function HelpDialog() {
  const t = useText();
  const { open } = useConsole();
  return (
    <Dialog title={t("common.helpTitle")} onClose={() => open(null)}>
      <p>{t("common.helpIntro")}</p>
      <HelpNumbers />
      <p>{t("common.helpEmergency")}</p>
    </Dialog>
  );
}
