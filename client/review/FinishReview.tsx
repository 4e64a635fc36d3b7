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
  const [failure, fail] = useState<string | null>(null);
  const close = () => {
    setOpen(false);
  };
  const finish = async () => {
    const path = `/api/sessions/${sessionId}/review/finish`;
    const answer = await api("POST", path);
    if (answer.ok) finished();
    else fail(answer.code);
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
          {failure !== null && <Failure {...{ failure, sessionId }} />}
          <BigButton first onPress={close}>
            {t("finish.notNow")}
          </BigButton>
          <BigButton onPress={finish}>{t("finish.go")}</BigButton>
        </Dialog>
      )}
    </>
  );
}

function Failure({
  failure,
  sessionId,
}: {
  failure: string;
  sessionId: string;
}) {
  const t = useText();
  if (failure !== "AnswersOpen")
    return (
      <p role="alert" className="problem">
        {t("finish.failed")}
      </p>
    );
  return (
    <p role="alert" className="problem">
      {t("finish.answersOpen")}{" "}
      <a href={`/evaluation/${sessionId}`}>{t("finish.toAnswers")}</a>
    </p>
  );
}
