/** Servers that are wrong in one way each: what the checker must see. */
import type {
  Change,
  SessionStore,
} from "../../server/sessionStore/sessionStore.ts";
import type { Peer } from "../../server/sockets/connections.ts";
import type { View, WaitingView } from "../../shared/domain/viewTypes.ts";

/** What is different from the shipped server; a fault-free one has none. */
export interface Flaws {
  readonly store?: (store: SessionStore) => SessionStore;
  readonly view?: (view: View | WaitingView, peer: Peer) => View | WaitingView;
}

function storing(
  inner: SessionStore,
  store: (sessionId: string, change: Change) => Promise<void>,
): SessionStore {
  return {
    create: inner.create.bind(inner),
    load: inner.load.bind(inner),
    list: inner.list.bind(inner),
    running: inner.running.bind(inner),
    replan: inner.replan.bind(inner),
    close: inner.close.bind(inner),
    positionOf: inner.positionOf.bind(inner),
    store,
  };
}

/** Says that the write at this position is on the disk, and it is not. */
export function lyingStore(at: number): Flaws {
  return {
    store: (inner) =>
      storing(inner, (sessionId, change) =>
        change.state.position === at
          ? Promise.resolve()
          : inner.store(sessionId, change),
      ),
  };
}

/** Does not know a repeat when it sees one. */
export function forgetfulStore(): Flaws {
  return {
    store: (inner) => ({
      ...storing(inner, (sessionId, change) =>
        inner.store(sessionId, { ...change, commandKey: null }),
      ),
      positionOf: () => Promise.resolve(null),
    }),
  };
}

/** Each of these puts something into participants' views. */
export function leaking(leak: (view: View) => Partial<View> & object): Flaws {
  return {
    view: (view, { as }) =>
      as === "participant" && !("waiting" in view)
        ? { ...view, ...leak(view) }
        : view,
  };
}
