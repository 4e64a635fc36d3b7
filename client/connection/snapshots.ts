import type { View, WaitingView } from "../../shared/domain/viewTypes.ts";
import type { Ended, SignalNotice } from "../../shared/protocol/messages.ts";

export interface Connection {
  /** `back` for a few seconds after the link returned. A hiccup under three seconds is still `ok`. */
  status: "ok" | "offline" | "back";
  /** Local epoch ms at which the link was lost; null while it is there. */
  offlineSince: number | null;
}

/** What one screen knows of its session at this moment. A new object at every change. */
export interface Snapshot {
  view: View | WaitingView | null;
  connection: Connection;
  ended: Ended | null;
  /** Why the server would not connect this browser (any more); null while it does. */
  denied: string | null;
  notices: readonly SignalNotice[];
}

export interface Snapshots {
  read: () => Snapshot;
  change: (patch: Partial<Snapshot>) => void;
  subscribe: (listener: () => void) => () => void;
}

export const linked: Connection = { status: "ok", offlineSince: null };

export function createSnapshots(): Snapshots {
  const listeners = new Set<() => void>();
  let current: Snapshot = {
    view: null,
    connection: linked,
    ended: null,
    denied: null,
    notices: [],
  };
  return {
    read: () => current,
    change: (patch) => {
      current = { ...current, ...patch };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
