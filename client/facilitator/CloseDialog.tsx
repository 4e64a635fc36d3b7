import { useLanguage, useSite, useText } from "../connection/hooks.ts";
import { Dialog } from "../components/Dialog.tsx";
import { ActionButton } from "./ActionButton.tsx";
import { useConsole } from "./consoleContext.ts";

/** Ending cannot be taken back, so it says first what goes and what stays, and the safe answer has the focus. */
export function CloseDialog() {
  const t = useText();
  const { open } = useConsole();
  return (
    <Dialog title={t("facilitator.closeTitle")} onClose={() => open(null)}>
      <ul className="told">
        <li>{t("facilitator.closeGone")}</li>
        <Kept />
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

const dayMs = 86_400_000;

/** An organisation may keep nothing at all; then there will be no session note either. */
function Kept() {
  const t = useText();
  const [language] = useLanguage();
  const { view } = useConsole();
  const { retentionDays } = useSite();
  if (retentionDays === 0) return <li>{t("facilitator.closeNothing")}</li>;
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long" });
  return (
    <>
      <li>{t("facilitator.closeKept")}</li>
      {retentionDays !== undefined && (
        <li>
          {t("facilitator.closeKeptUntil", {
            date: day.format(view.serverTime + retentionDays * dayMs),
          })}
        </li>
      )}
      <li>{t("facilitator.closeNote")}</li>
    </>
  );
}
