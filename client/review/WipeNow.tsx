import { useState } from "react";
import { api } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";
import { BigButton } from "../components/BigButton.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Written } from "./fields.tsx";

interface WipeNowProps {
  sessionId: string;
  wiped: () => void;
}

/** Everything of this evening goes at once; that is asked once more, and the word must be typed. */
export function WipeNow(props: WipeNowProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <BigButton
        onPress={() => {
          setOpen(true);
        }}
      >
        {t("review.wipeNow")}
      </BigButton>
      {isOpen && (
        <Dialog title={t("review.wipeNow")} onClose={close}>
          <WipeForm {...props} close={close} />
        </Dialog>
      )}
    </>
  );
}

const longestWord = 20;

function WipeForm({
  sessionId,
  wiped,
  close,
}: WipeNowProps & { close: () => void }) {
  const t = useText();
  const [word, write] = useState("");
  const [hasFailed, setFailed] = useState(false);
  const isSure = word.trim().toLowerCase() === t("review.wipeWord");
  const wipe = async () => {
    if (!isSure) return;
    const answer = await api("DELETE", `/api/sessions/${sessionId}`);
    if (answer.ok) wiped();
    else setFailed(true);
  };
  return (
    <>
      <p>{t("review.wipeWhat")}</p>
      {hasFailed && <p className="problem">{t("review.wipeFailed")}</p>}
      <Written
        oneLine
        label={t("review.wipeType", { word: t("review.wipeWord") })}
        value={word}
        limit={longestWord}
        write={write}
      />
      <BigButton first onPress={close}>
        {t("review.wipeNotNow")}
      </BigButton>
      <button
        type="button"
        className="big"
        aria-disabled={!isSure}
        onClick={() => void wipe()}
      >
        {t("review.wipeNow")}
      </button>
    </>
  );
}
