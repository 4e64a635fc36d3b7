import { useText } from "../connection/hooks.ts";
import type { Organisation } from "./organisation.ts";
import { TextField } from "./TextField.tsx";

type Numbers = Organisation["helpNumbers"];

const numberCharacters = 20;
const nameCharacters = 60;

/** Whom people may call; on every screen, so worth checking. */
export function HelpNumberFields({
  numbers,
  change,
}: {
  numbers: Numbers;
  change: (numbers: Numbers) => void;
}) {
  const t = useText();
  const replace = (at: number, part: Partial<Numbers[number]>) =>
    change(numbers.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <fieldset className="numbers-fields">
      <legend>{t("organiser.helpNumbers")}</legend>
      <p className="help">{t("organiser.helpNumbersHelp")}</p>
      {numbers.map(({ number, name }, at) => (
        <div className="number-row" key={at}>
          <TextField
            label={t("organiser.helpNumber")}
            value={number}
            max={numberCharacters}
            change={(text) => replace(at, { number: text })}
          />
          <TextField
            label={t("organiser.helpName")}
            value={name}
            max={nameCharacters}
            change={(text) => replace(at, { name: text })}
          />
          <button
            type="button"
            className="tool"
            aria-label={`${t("organiser.removeNumber")}: ${number}`}
            onClick={() => change(numbers.filter((_, i) => i !== at))}
          >
            {t("organiser.removeNumber")}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="tool"
        onClick={() => change([...numbers, { number: "", name: "" }])}
      >
        {t("organiser.addNumber")}
      </button>
    </fieldset>
  );
}
