import { boardThemes } from "../../shared/protocol/board.ts";
import type { BoardTheme } from "../../shared/protocol/board.ts";

/** A note that is on this phone and nowhere else. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  readonly theme: BoardTheme;
  readonly offered: boolean;
  /** To be shown as the circle's own, by who may write for all. */
  readonly forAll: boolean;
}

export interface Drafts {
  read: () => readonly Draft[];
  /** An empty draft is no draft. */
  keep: (draft: Draft) => void;
  drop: (id: string) => void;
  subscribe: (listener: () => void) => () => void;
}

const storageKey = "kring.drafts";

/** Survive a reload, and go with the tab. One session at a time: another one's are forgotten. */
export function openDrafts(sessionId: string): Drafts {
  const listeners = new Set<() => void>();
  let current = stored(sessionId);
  function change(next: readonly Draft[]): void {
    current = next;
    try {
      const kept = JSON.stringify({ sessionId, drafts: next });
      sessionStorage.setItem(storageKey, kept);
    } catch {
      // Without storage they stay until the page closes.
    }
    for (const listener of listeners) listener();
  }
  return {
    read: () => current,
    keep: (draft) => {
      const isKnown = current.some(({ id }) => id === draft.id);
      const kept = isKnown
        ? current.map((other) => (other.id === draft.id ? draft : other))
        : [...current, draft];
      change(kept.filter(({ text }) => text.trim() !== ""));
    },
    drop: (id) => {
      change(current.filter((draft) => draft.id !== id));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whoever leaves leaves nothing on the phone. */
export function forgetDrafts(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept.
  }
}

function stored(sessionId: string): readonly Draft[] {
  try {
    const found: unknown = JSON.parse(
      sessionStorage.getItem(storageKey) ?? "null",
    );
    if (!isRecord(found) || found["sessionId"] !== sessionId) return [];
    const drafts: unknown = found["drafts"];
    return Array.isArray(drafts) ? drafts.filter(isDraft) : [];
  } catch {
    return [];
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isDraft(value: unknown): value is Draft {
  return (
    isRecord(value) &&
    typeof value["id"] === "string" &&
    typeof value["text"] === "string" &&
    boardThemes.some((theme) => theme === value["theme"]) &&
    typeof value["offered"] === "boolean" &&
    typeof value["forAll"] === "boolean"
  );
}
