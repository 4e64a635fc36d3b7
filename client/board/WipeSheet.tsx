import { BigButton } from "../components/BigButton.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { useText } from "../connection/hooks.ts";

interface WipeSheetProps {
  onWipe: () => void;
  onClose: () => void;
}

/** On a closed board nothing can be put back, so this asks. */
export function WipeSheet({ onWipe, onClose }: WipeSheetProps) {
  const t = useText();
  return (
    <Dialog title={t("board.wipeAsk")} onClose={onClose}>
      <p>{t("board.wipeAskLine")}</p>
      <BigButton first onPress={onClose}>
        {t("board.wipeNo")}
      </BigButton>
      <BigButton onPress={onWipe}>{t("board.wipeYes")}</BigButton>
    </Dialog>
  );
}
