import { useState } from "react";
import { api } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";
import { BigButton } from "../components/BigButton.tsx";
import { Dialog } from "../components/Dialog.tsx";

interface FinishReviewProps {
  sessionId: string;
  /** Nothing is open any more. */
  isReady: boolean;
  finished: () => void;
}

/** The end of the review: what could tell who was there goes, and that is asked once more. */
export function FinishReview({
  sessionId,
  isReady,
  finished,
}: FinishReviewProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const close = () => {
    setOpen(false);
  };
  const finish = async () => {
    const path = `/api/sessions/${sessionId}/review/finish`;
    const answer = await api("POST", path);
    if (answer.ok) finished();
    else setFailed(true);
  };
  return (
    <>
      <h3>{t("finish.title")}</h3>
      <p id="about-finish">
        {t("finish.about")} {!isReady && t("finish.later")}
      </p>
      <button
        type="button"
        className="big"
        aria-disabled={!isReady}
        aria-describedby="about-finish"
        onClick={() => {
          setOpen(isReady);
        }}
      >
        {t("finish.go")}
      </button>
      {isOpen && (
        <Dialog title={t("finish.title")} onClose={close}>
          <p>{t("finish.goes")}</p>
          <p>{t("finish.stays")}</p>
          <p role="alert" className={hasFailed ? "problem" : undefined}>
            {hasFailed && t("finish.failed")}
          </p>
          <BigButton first onPress={close}>
            {t("finish.notNow")}
          </BigButton>
          <BigButton onPress={finish}>{t("finish.go")}</BigButton>
        </Dialog>
      )}
    </>
  );
}
