import { BigButton } from "../components/BigButton.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { useText } from "../connection/hooks.ts";
import { useLeave } from "./useLeave.ts";

/** One calm question; staying is the safe answer. Nobody else is told. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const leave = useLeave();
  return (
    <Dialog title={t("participant.leaveTitle")} onClose={onClose}>
      <p>{t("participant.leaveLine")}</p>
      <BigButton primary first onPress={onClose}>
        {t("participant.leaveStay")}
      </BigButton>
      <BigButton onPress={leave}>{t("participant.leaveGo")}</BigButton>
    </Dialog>
  );
}
