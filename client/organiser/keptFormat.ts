import type { OwnFormat } from "../../shared/domain/format.ts";
import { isSound } from "../../shared/formats/check.ts";
import { forgetInTab, keepInTab, keptInTab } from "../components/tabStorage.ts";

const storageKey = "kring.format";

/** Changes that were not saved survive a reload, and go with the tab. */
export function keepFormat(formatId: string, format: OwnFormat): void {
  keepInTab(storageKey, { formatId, format });
}

export function forgetFormat(): void {
  forgetInTab(storageKey);
}

/** Null when nothing was left of this format, or nothing that could be saved. */
export function keptFormat(formatId: string): OwnFormat | null {
  const kept = keptInTab(storageKey) as {
    formatId?: string;
    format?: unknown;
  } | null;
  if (kept?.formatId !== formatId) return null;
  return isSound(kept.format) ? kept.format : null;
}
