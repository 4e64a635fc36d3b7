import { useText } from "../connection/hooks.ts";
import { Dialog } from "../components/Dialog.tsx";
import { useConsole } from "./consoleContext.ts";

export function BoardDialog() {
  const t = useText();
  const { open } = useConsole();
  return (
    <Dialog title={t("facilitator.readBoard")} onClose={() => open(null)}>
      {null}
    </Dialog>
  );
}
