import { useText } from "../connection/hooks.ts";
import { ActionButton } from "./ActionButton.tsx";
import { useConsole } from "./consoleContext.ts";

/** That somebody may take the lead in one tap is no secret among facilitators; any of them may withdraw it. */
export function LeadOffer() {
  const t = useText();
  const { view, nameOf } = useConsole();
  if (view.leadOfferedTo == null) return null;
  return (
    <div className="lead-offer">
      <p className="help">
        {t("console.leadOffered", { name: nameOf(view.leadOfferedTo) })}
      </p>
      <div className="tools">
        <ActionButton
          text={t("console.withdrawLead")}
          body={{ type: "WithdrawLead" }}
        />
      </div>
    </div>
  );
}
