import type { SeatDetail } from "../../shared/domain/viewTypes.ts";
import { useText } from "../connection/hooks.ts";
import { ActionButton } from "./ActionButton.tsx";
import { Choice } from "./Choice.tsx";
import { useConsole } from "./consoleContext.ts";

/** Moving keeps the dialog open, so that several places are several presses and no dragging. */
export function PersonPlace({ seat: { seatId } }: { seat: SeatDetail }) {
  const t = useText();
  const { view, act, nameOf } = useConsole();
  const at = view.order.indexOf(seatId);
  if (at === -1) return <p>{t("facilitator.besideTitle")}</p>;
  return (
    <div className="tools">
      <ActionButton
        text={t("facilitator.moveUp")}
        body={{ type: "MoveSeat", seatId, toIndex: at - 1 }}
        off={at === 0}
      />
      <ActionButton
        text={t("facilitator.moveDown")}
        body={{ type: "MoveSeat", seatId, toIndex: at + 1 }}
        off={at === view.order.length - 1}
      />
      <Choice
        label={t("facilitator.moveTo")}
        value={at}
        choose={(index) =>
          void act({ type: "MoveSeat", seatId, toIndex: Number(index) })
        }
      >
        {view.order.map((id, index) => (
          <option key={id} value={index}>
            {index + 1}. {nameOf(id)}
          </option>
        ))}
      </Choice>
    </div>
  );
}
