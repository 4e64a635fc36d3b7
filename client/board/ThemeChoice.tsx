import { useId } from "react";
import { boardThemes } from "../../shared/protocol/board.ts";
import type { BoardTheme } from "../../shared/protocol/board.ts";
import { useText } from "../connection/hooks.ts";
import { themeNames } from "./themeNames.ts";

interface ThemeChoiceProps {
  theme: BoardTheme;
  onChange: (theme: BoardTheme) => void;
}

export function ThemeChoice({ theme, onChange }: ThemeChoiceProps) {
  const t = useText();
  const field = useId();
  return (
    <div className="field choice">
      <label htmlFor={field}>{t("board.under")}</label>
      <select
        id={field}
        value={theme}
        onChange={(event) => {
          const chosen = boardThemes.find((key) => key === event.target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {boardThemes.map((key) => (
          <option key={key} value={key}>
            {t(themeNames[key])}
          </option>
        ))}
      </select>
    </div>
  );
}
