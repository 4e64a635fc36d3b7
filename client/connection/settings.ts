import { languages } from "../../shared/domain/format.ts";
import type { Language } from "../../shared/domain/format.ts";

/** What one person likes on this device. It is all that is ever put in `localStorage`. */
export interface Settings {
  /** null: the language of the page as the server sent it. */
  language: Language | null;
  textSize: "normal" | "large" | "largest";
  theme: "system" | "light" | "dark";
  /** The circle with time; when false it is not drawn at all. */
  circle: boolean;
  /** Whole minutes beside the circle. */
  minutes: boolean;
  vibration: boolean;
  screenOn: boolean;
  /** Nothing is announced but my own turn. */
  quiet: boolean;
  /** Single letters as shortcuts on the console. */
  keys: boolean;
}

export const defaultSettings: Settings = {
  language: null,
  textSize: "normal",
  theme: "system",
  circle: true,
  minutes: false,
  vibration: false,
  screenOn: false,
  quiet: false,
  keys: true,
};

const storageKey = "kring.settings";
const listeners = new Set<() => void>();
let current: Settings | null = null;

export function readSettings(): Settings {
  current ??= { ...defaultSettings, ...stored() };
  return current;
}

export function changeSettings(patch: Partial<Settings>): void {
  current = { ...readSettings(), ...patch };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // Storage may be full or forbidden; the choice then holds until the page closes.
  }
  for (const listener of listeners) listener();
}

export function onSettings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Forgets what was chosen on this device, for a phone that goes on to somebody else. */
export function forgetSettings(): void {
  current = null;
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept, so there is nothing to forget.
  }
  for (const listener of listeners) listener();
}

function stored(): Partial<Settings> {
  try {
    const parsed: unknown = JSON.parse(
      localStorage.getItem(storageKey) ?? "{}",
    );
    return typeof parsed === "object" && parsed !== null
      ? onlyKnown(parsed as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

/** An older version, or a curious person, may have left anything there. */
function onlyKnown(found: Record<string, unknown>): Partial<Settings> {
  const known: Partial<Record<keyof Settings, unknown>> = {};
  for (const key of [
    "circle",
    "minutes",
    "vibration",
    "screenOn",
    "quiet",
    "keys",
  ] as const)
    if (typeof found[key] === "boolean") known[key] = found[key];
  if (["large", "largest"].includes(String(found["textSize"])))
    known.textSize = found["textSize"];
  if (["light", "dark"].includes(String(found["theme"])))
    known.theme = found["theme"];
  if ((languages as readonly unknown[]).includes(found["language"]))
    known.language = found["language"];
  return known as Partial<Settings>;
}
