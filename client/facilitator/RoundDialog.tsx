import { useState } from "react";
import { useText } from "../connection/hooks.ts";
import { Dialog } from "../components/Dialog.tsx";
import { ActionButton } from "./ActionButton.tsx";
import { useConsole } from "./consoleContext.ts";
import { SeatChoice } from "./PairDialog.tsx";

/** Where the round begins, which way it turns, and drawing lots for it. */
export function RoundDialog() {
  const t = useText();
  const { view, open } = useConsole();
  const running = view.session.status === "running";
  return (
    <Dialog title={t("facilitator.direction")} onClose={() => open(null)}>
      <DirectionForm />
      <h3>{t("facilitator.lots")}</h3>
      <p className="help">{t("facilitator.lotsHelp")}</p>
      <div className="tools">
        <ActionButton
          text={t("facilitator.lotsSeats")}
          body={{ type: "DrawLots", from: "seats" }}
          off={!running}
          closes
        />
        <ActionButton
          text={t("facilitator.lotsThemes")}
          body={{ type: "DrawLots", from: "themes" }}
          off={!running || view.queue.length === 0}
          closes
        />
      </div>
    </Dialog>
  );
}

function DirectionForm() {
  const t = useText();
  const { view, act, open } = useConsole();
  const [start, setStart] = useState("");
  const [clockwise, turn] = useState(true);
  const decide = async () => {
    const answer = await act({
      type: "SetDirection",
      clockwise,
      ...(start !== "" && { startSeatId: start }),
    });
    if (answer.ok) open(null);
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void decide();
      }}
    >
      <SeatChoice
        label={t("facilitator.directionStart")}
        ids={view.order}
        chosen={start}
        choose={setStart}
        none={t("facilitator.directionSame")}
      />
      <fieldset>
        <legend>{t("facilitator.directionWay")}</legend>
        {[true, false].map((way) => (
          <label className="check" key={String(way)}>
            <input
              type="radio"
              name="way"
              checked={clockwise === way}
              onChange={() => turn(way)}
            />
            <span>
              {t(
                way ? "facilitator.clockwise" : "facilitator.counterclockwise",
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className="go-on primary">
        {t("facilitator.directionGo")}
      </button>
    </form>
  );
}
