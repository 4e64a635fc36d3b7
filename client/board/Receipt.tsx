import { useState } from "react";
import { BigButton } from "../components/BigButton.tsx";
import { api } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";

/** For whoever gives this phone back: a code that leads to the same notes on another one. */
export function Receipt({ sessionId }: { sessionId: string }) {
  const t = useText();
  const [code, setCode] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const show = async () => {
    const path = `/api/sessions/${sessionId}/receipt`;
    const answer = await api<{ code: string }>("POST", path);
    setFailed(!answer.ok);
    if (answer.ok) setCode(answer.value.code);
  };
  return (
    <>
      <h3>{t("board.receiptTitle")}</h3>
      <p>{t("board.receiptLine")}</p>
      {hasFailed && (
        <p className="problem" role="alert">
          {t("board.receiptFailed")}
        </p>
      )}
      {code === null ? (
        <BigButton onPress={show}>{t("board.receiptShow")}</BigButton>
      ) : (
        <div role="status">
          <p className="receipt">{code}</p>
          <p>{t("board.receiptHow", { where: `${location.host}/mynotes` })}</p>
        </div>
      )}
    </>
  );
}
