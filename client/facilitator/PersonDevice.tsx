import { useState } from "react";
import type { SeatDetail } from "../../shared/domain/viewTypes.ts";
import { useText } from "../connection/hooks.ts";
import { ActionButton } from "./ActionButton.tsx";
import { useConsole } from "./consoleContext.ts";
import { QrCode } from "./QrCode.tsx";

/** Another phone for this seat, or no seat any more. */
export function PersonDevice({
  seat: { seatId, facilitator },
}: {
  seat: SeatDetail;
}) {
  const t = useText();
  const { act, nameOf, view } = useConsole();
  const [link, show] = useState<string | null>(null);
  const relink = async () => {
    const answer = await act({ type: "RelinkSeat", seatId });
    if (answer.ok && answer.secret !== undefined)
      show(`${location.origin}/join#${answer.secret}`);
  };
  return (
    <>
      {!facilitator && (
        <button type="button" className="tool" onClick={() => void relink()}>
          {t("facilitator.relink")}
        </button>
      )}
      {link !== null && (
        <div className="relink">
          <p className="help">{t("facilitator.relinkHelp")}</p>
          <QrCode text={link} alt={t("facilitator.relinkAlt")} />
        </div>
      )}
      {seatId !== view.me?.seatId && (
        <details className="more">
          <summary className="tool">{t("facilitator.remove")}</summary>
          <p className="help">{t("facilitator.removeHelp")}</p>
          <ActionButton
            text={t("facilitator.removeGo", { name: nameOf(seatId) })}
            body={{ type: "RemoveSeat", seatId }}
            closes
          />
        </details>
      )}
    </>
  );
}
