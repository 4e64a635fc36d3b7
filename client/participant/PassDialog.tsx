import type { PassWhen } from "../../shared/domain/commands.ts";
import { BigButton } from "../components/BigButton.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { useText } from "../connection/hooks.ts";

export interface PassDialogProps {
  onPass: (when: PassWhen) => unknown;
  onClose: () => void;
}

/** Two equal answers, and the way back. No reason is asked. */
export function PassDialog({ onPass, onClose }: PassDialogProps) {
  const t = useText();
  return (
    <Dialog title={t("participant.listen")} onClose={onClose}>
      <p>{t("sheets.passWhen")}</p>
      <BigButton first onPress={() => onPass("later")}>
        {t("participant.passLater")}
      </BigButton>
      <BigButton onPress={() => onPass("notThisRound")}>
        {t("participant.passNotNow")}
      </BigButton>
      <BigButton onPress={onClose}>{t("sheets.passBack")}</BigButton>
    </Dialog>
  );
}
