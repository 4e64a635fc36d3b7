import { onSettings, readSettings } from "./settings.ts";

/** Size of the letters and light or dark, on the whole page, now and whenever they are changed. */
export function applySettings(): void {
  apply();
  onSettings(apply);
}

function apply(): void {
  const { textSize, theme } = readSettings();
  const { dataset } = document.documentElement;
  if (textSize === "normal") delete dataset["text"];
  else dataset["text"] = textSize;
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
}
