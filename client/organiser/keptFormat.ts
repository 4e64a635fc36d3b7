import type { OwnFormat } from "../../shared/domain/format.ts";
import { isSound } from "../../shared/formats/check.ts";

const storageKey = "kring.format";

/** Changes that were not saved survive a reload, and go with the tab. */
export function keepFormat(formatId: string, format: OwnFormat): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ formatId, format }));
  } catch {
    // Without storage they stay until the page closes.
  }
}

export function forgetFormat(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Then nothing was kept either.
  }
}

/** Null when nothing was left of this format, or nothing that could be saved. */
export function keptFormat(formatId: string): OwnFormat | null {
  try {
    const text = sessionStorage.getItem(storageKey) ?? "null";
    const kept = JSON.parse(text) as { formatId?: string; format?: unknown };
    if (kept.formatId !== formatId) return null;
    return isSound(kept.format) ? kept.format : null;
  } catch {
    return null;
  }
}
