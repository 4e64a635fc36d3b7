import { useId, useState } from "react";
import { limits } from "../../shared/protocol/limits.ts";
import type { SeatDetail } from "../../shared/domain/viewTypes.ts";
import { useText } from "../connection/hooks.ts";
import { Choice } from "./Choice.tsx";
import { useConsole } from "./consoleContext.ts";

const factors = [
  { factor: 1, text: "facilitator.factor1" },
  { factor: 1.5, text: "facilitator.factor15" },
  { factor: 2, text: "facilitator.factor2" },
] as const;

export function PersonName({
  seat: { seatId, name, factor },
}: {
  seat: SeatDetail;
}) {
  const t = useText();
  const { act } = useConsole();
  const [typed, type] = useState(name);
  const field = useId();
  const rename = async () => {
    await act({ type: "RenameSeat", seatId, name: typed.trim() });
  };
  return (
    <>
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <label htmlFor={field}>{t("facilitator.rename")}</label>
        <input
          id={field}
          value={typed}
          maxLength={limits.nameCharacters}
          autoComplete="off"
          onChange={(event) => type(event.target.value)}
        />
        <button type="submit" className="tool">
          {t("facilitator.renameGo")}
        </button>
      </form>
      <Choice
        label={t("facilitator.moreTime")}
        value={factor}
        choose={(chosen) =>
          void act({ type: "SetSeatFactor", seatId, factor: Number(chosen) })
        }
      >
        {factors.map((choice) => (
          <option key={choice.factor} value={choice.factor}>
            {t(choice.text)}
          </option>
        ))}
      </Choice>
    </>
  );
}
