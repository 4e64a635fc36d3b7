import { useEffect, useState } from "react";
import { api } from "../connection/api.ts";
import { useLanguage, useText } from "../connection/hooks.ts";
import { Dialog } from "../components/Dialog.tsx";
import { ActionButton } from "./ActionButton.tsx";
import { useConsole } from "./consoleContext.ts";

/** Ending cannot be taken back, so it says first what goes and what stays, and the safe answer has the focus. */
export function CloseDialog() {
  const t = useText();
  const { view, open } = useConsole();
  const until = useKeptUntil(view.session.id);
  return (
    <Dialog title={t("facilitator.closeTitle")} onClose={() => open(null)}>
      <ul className="told">
        <li>{t("facilitator.closeGone")}</li>
        <li>{t("facilitator.closeKept")}</li>
        {until !== null && (
          <li>{t("facilitator.closeKeptUntil", { date: until })}</li>
        )}
        <li>{t("facilitator.closeNote")}</li>
      </ul>
      <div className="tools">
        <button
          type="button"
          className="tool strong"
          data-first
          onClick={() => open(null)}
        >
          {t("facilitator.closeNotYet")}
        </button>
        <ActionButton
          text={t("facilitator.close")}
          body={{ type: "CloseSession" }}
          closes
        />
      </div>
    </Dialog>
  );
}

/** The day on which names and notes are gone at the latest, in words; null while it is not known. */
function useKeptUntil(sessionId: string): string | null {
  const [language] = useLanguage();
  const [keptUntil, setKeptUntil] = useState<string | number | null>(null);
  useEffect(() => {
    void api<{ keptUntil: string | number | null }>(
      "GET",
      `/api/sessions/${sessionId}`,
    ).then((answer) => {
      if (answer.ok) setKeptUntil(answer.value.keptUntil);
    });
  }, [sessionId]);
  if (keptUntil === null) return null;
  return new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(
    new Date(keptUntil),
  );
}
