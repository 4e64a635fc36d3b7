import { seatRoles } from "../../shared/domain/state.ts";
import type { SeatRole } from "../../shared/domain/state.ts";
import type { SeatDetail } from "../../shared/domain/viewTypes.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { useText } from "../connection/hooks.ts";
import { ActionButton } from "./ActionButton.tsx";
import { useConsole } from "./consoleContext.ts";

const names: Readonly<Record<SeatRole, TextKey>> = {
  scribe: "facilitator.scribe",
  guardian: "facilitator.guardian",
  newcomer: "facilitator.newcomer",
  inner: "facilitator.inner",
};

function OfferLead({ seatId }: { seatId: string }) {
  const t = useText();
  const { view } = useConsole();
  if (view.leadOfferedTo === seatId)
    return (
      <ActionButton
        text={t("console.withdrawLead")}
        body={{ type: "WithdrawLead" }}
      />
    );
  return (
    <>
      <ActionButton
        text={t("console.offerLead")}
        body={{ type: "OfferLead", seatId }}
      />
      <p className="help">{t("console.offerLeadHelp")}</p>
    </>
  );
}

/** Tasks for this evening; they are no titles, and nobody's screen shows them as such. */
export function PersonTasks({ seat }: { seat: SeatDetail }) {
  const t = useText();
  const { view, act } = useConsole();
  const { seatId, roles } = seat;
  const offered = seatRoles.filter(
    (role) => role !== "inner" || view.phase.speakers === "innerCircle",
  );
  return (
    <div className="tools">
      {offered.map((role) => (
        <label key={role} className="check">
          <input
            type="checkbox"
            checked={roles.includes(role)}
            onChange={(event) =>
              void act({
                type: "SetRole",
                seatId,
                role,
                on: event.target.checked,
              })
            }
          />
          <span>{t(names[role])}</span>
        </label>
      ))}
      <ActionButton
        text={t("facilitator.makeBringer")}
        body={{ type: "SetBringer", seatId }}
        off={view.bringer === seatId}
      />
      {seat.device === "own" && !seat.facilitator && (
        <OfferLead seatId={seatId} />
      )}
    </div>
  );
}
