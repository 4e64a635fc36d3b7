import { BigButton } from "../components/BigButton.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { useText } from "../connection/hooks.ts";
import { useLeave } from "./useLeave.ts";

/** One calm question; staying is the safe answer. Nobody else is told. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const leave = useLeave();
  return (
    <Dialog title={t("sheets.leaveTitle")} onClose={onClose}>
      <p>{t("sheets.leaveLine")}</p>
      <BigButton primary first onPress={onClose}>
        {t("sheets.leaveStay")}
      </BigButton>
      <BigButton onPress={leave}>{t("sheets.leaveGo")}</BigButton>
    </Dialog>
  );
}
