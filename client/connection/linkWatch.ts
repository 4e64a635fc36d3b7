import type { View, WaitingView } from "../../shared/domain/viewTypes.ts";
import { linked } from "./snapshots.ts";
import type { Snapshots } from "./snapshots.ts";

const hiccupMs = 3_000;
const backMs = 4_000;
const retryMs = 2_000;

/** Turns what happens to the link into what a person is told about it. */
export interface LinkWatch {
  received: (view: View | WaitingView) => void;
  lost: () => void;
  /** Tries once more in a while, where nobody else does. */
  retry: (connect: () => void) => void;
  stop: () => void;
}

export function createLinkWatch(snapshots: Snapshots): LinkWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retrying: ReturnType<typeof setTimeout> | undefined;
  let firstOfLink = true;

  function later(ms: number, step: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(step, ms);
  }

  function found(): void {
    const { status, offlineSince } = snapshots.read().connection;
    if (offlineSince === null) return;
    clearTimeout(timer);
    // Nobody was told about a hiccup, so nobody is told that it is over.
    if (status !== "offline") {
      snapshots.change({ connection: linked });
      return;
    }
    snapshots.change({ connection: { status: "back", offlineSince: null } });
    later(backMs, () => {
      snapshots.change({ connection: linked });
    });
  }

  function received(view: View | WaitingView): void {
    // The first view of a link is the truth, even after a restore from an older backup.
    const known = firstOfLink ? 0 : (snapshots.read().view?.position ?? 0);
    if (view.position < known) return;
    firstOfLink = false;
    snapshots.change({ view, denied: null });
    found();
  }

  function lost(): void {
    firstOfLink = true;
    if (snapshots.read().connection.offlineSince !== null) return;
    const offlineSince = Date.now();
    snapshots.change({ connection: { status: "ok", offlineSince } });
    later(hiccupMs, () => {
      snapshots.change({ connection: { status: "offline", offlineSince } });
    });
  }

  return {
    received,
    lost,
    retry: (connect) => {
      clearTimeout(retrying);
      retrying = setTimeout(connect, retryMs);
    },
    stop: () => {
      clearTimeout(retrying);
      clearTimeout(timer);
    },
  };
}
