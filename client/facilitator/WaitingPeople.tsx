import { useRef } from "react";
import type { SeatDetail } from "../../shared/domain/viewTypes.ts";
import { useText } from "../connection/hooks.ts";
import { useConsole } from "./consoleContext.ts";

/** Who stands at the door. Nobody else sees them, and they see nobody. */
export function WaitingPeople({ seats }: { seats: readonly SeatDetail[] }) {
  const t = useText();
  const { act } = useConsole();
  const admitting = useRef(false);
  if (seats.length === 0) return null;
  const admitAll = async () => {
    if (admitting.current) return;
    admitting.current = true;
    // With many at the door the server makes the last of them wait; all come in.
    for (const { seatId } of seats)
      await act({ type: "AdmitSeat", seatId }, { patient: true });
    admitting.current = false;
  };
  return (
    <div className="waiting">
      <h2>{t("facilitator.waitingTitle", { count: seats.length })}</h2>
      <ul>
        {seats.map((seat) => (
          <WaitingPerson key={seat.seatId} seat={seat} />
        ))}
      </ul>
      {seats.length > 1 && (
        <button type="button" className="tool" onClick={() => void admitAll()}>
          {t("facilitator.admitAll")}
        </button>
      )}
    </div>
  );
}

function WaitingPerson({ seat: { seatId, name } }: { seat: SeatDetail }) {
  const t = useText();
  const { act } = useConsole();
  const shown = name === "" ? t("common.someone") : name;
  return (
    <li>
      <span className="person-name">{shown}</span>
      <span className="waiting-buttons">
        <button
          type="button"
          className="tool strong"
          aria-label={t("facilitator.forName", {
            action: t("facilitator.admit"),
            name: shown,
          })}
          onClick={() => void act({ type: "AdmitSeat", seatId })}
        >
          {t("facilitator.admit")}
        </button>
        <button
          type="button"
          className="tool"
          aria-label={t("facilitator.forName", {
            action: t("facilitator.decline"),
            name: shown,
          })}
          onClick={() => void act({ type: "DeclineSeat", seatId })}
        >
          {t("facilitator.decline")}
        </button>
      </span>
    </li>
  );
}
