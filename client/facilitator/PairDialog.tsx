import { useState } from "react";
import { useText } from "../connection/hooks.ts";
import { Dialog } from "../components/Dialog.tsx";
import { Choice } from "./Choice.tsx";
import { useConsole } from "./consoleContext.ts";
import { detailsOf } from "./people.ts";

/** Two people who think aloud together while the circle listens. */
export function PairDialog() {
  const t = useText();
  const { view, act, open } = useConsole();
  const ids = detailsOf(view)
    .filter((seat) => seat.presence !== "waiting")
    .map((seat) => seat.seatId);
  const [first, setFirst] = useState(ids[0] ?? "");
  const [second, setSecond] = useState(ids[1] ?? "");
  const [same, setSame] = useState(false);
  const begin = async () => {
    if (first === second) {
      setSame(true);
      return;
    }
    const answer = await act(
      { type: "GivePair", seatIds: [first, second] },
      { expectTurn: true },
    );
    if (answer.ok) open(null);
  };
  return (
    <Dialog title={t("facilitator.pairTitle")} onClose={() => open(null)}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <p>{t("facilitator.pairHelp")}</p>
        <SeatChoice
          label={t("facilitator.pairFirst")}
          ids={ids}
          chosen={first}
          choose={setFirst}
        />
        <SeatChoice
          label={t("facilitator.pairSecond")}
          ids={ids}
          chosen={second}
          choose={setSecond}
        />
        {same && first === second && (
          <p className="error" role="alert">
            {t("facilitator.pairSame")}
          </p>
        )}
        <button type="submit" className="go-on primary">
          {t("facilitator.pairGo")}
        </button>
      </form>
    </Dialog>
  );
}

interface SeatChoiceProps {
  label: string;
  ids: readonly string[];
  chosen: string;
  choose: (seatId: string) => void;
  /** The text of a first choice that is no seat at all. */
  none?: string;
}

export function SeatChoice({
  label,
  ids,
  chosen,
  choose,
  none,
}: SeatChoiceProps) {
  const { nameOf } = useConsole();
  return (
    <Choice label={label} value={chosen} choose={choose}>
      {none !== undefined && <option value="">{none}</option>}
      {ids.map((id) => (
        <option key={id} value={id}>
          {nameOf(id)}
        </option>
      ))}
    </Choice>
  );
}
