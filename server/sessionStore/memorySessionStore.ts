import type { SessionState } from "../../shared/domain/state.ts";
import {
  Conflict,
  keptCommandKeys,
  namesAfter,
  statusOf,
} from "./sessionStore.ts";
import type {
  Change,
  Closing,
  ListedSession,
  SessionRecord,
  SessionStore,
  StoredSession,
} from "./sessionStore.ts";

interface Kept {
  session: Omit<StoredSession, "state" | "history">;
  states: readonly SessionState[];
  readonly keys: Map<string, number>;
}

/** For tests and measurements: nothing outlives the process. */
export class MemorySessionStore implements SessionStore {
  readonly #sessions = new Map<string, Kept>();

  create(record: SessionRecord, state: SessionState): Promise<void> {
    if (this.#sessions.has(record.sessionId))
      return Promise.reject(new Conflict());
    this.#sessions.set(record.sessionId, {
      session: {
        record,
        status: "planned",
        names: {},
        formerNames: [],
        texts: {},
      },
      states: [state],
      keys: new Map(),
    });
    return Promise.resolve();
  }

  load(sessionId: string): Promise<StoredSession | null> {
    const kept = this.#sessions.get(sessionId);
    return Promise.resolve(kept === undefined ? null : stored(kept));
  }

  list(organisationId: string): Promise<readonly ListedSession[]> {
    const own = this.#all().filter(
      ({ record }) => record.organisationId === organisationId,
    );
    return Promise.resolve(own);
  }

  running(): Promise<readonly string[]> {
    const running = this.#all().filter(({ status }) => status === "running");
    return Promise.resolve(running.map(({ record }) => record.sessionId));
  }

  store(sessionId: string, change: Change): Promise<void> {
    return this.#change(sessionId, (kept) => append(kept, change));
  }

  close(sessionId: string, closing: Closing): Promise<void> {
    return this.#change(sessionId, (kept) => {
      const { position, commandKey, keptUntil } = closing;
      if (kept.states.at(-1)?.position !== position - 1) throw new Conflict();
      if (commandKey !== null) kept.keys.set(commandKey, position);
      const record = { ...kept.session.record, keptUntil };
      kept.session = { ...kept.session, record, status: "closed" };
      kept.states = [];
    });
  }

  replan(record: SessionRecord, state: SessionState): Promise<void> {
    return this.#change(record.sessionId, (kept) => {
      append(kept, { state, keep: [], commandKey: null });
      kept.session = { ...kept.session, record };
    });
  }

  positionOf(sessionId: string, commandKey: string): Promise<number | null> {
    const position = this.#sessions.get(sessionId)?.keys.get(commandKey);
    return Promise.resolve(position ?? null);
  }

  #all(): StoredSession[] {
    return [...this.#sessions.values()].map(stored);
  }

  #change(sessionId: string, change: (kept: Kept) => void): Promise<void> {
    const kept = this.#sessions.get(sessionId);
    if (kept === undefined) return Promise.reject(new Conflict());
    return new Promise((resolve) => {
      change(kept);
      resolve();
    });
  }
}

function stored({ session, states }: Kept): StoredSession {
  const state = states.at(-1) ?? null;
  return { ...session, state, history: states.slice(0, -1) };
}

function append(kept: Kept, change: Change): void {
  const { state, commandKey, texts } = change;
  if (kept.states.at(-1)?.position !== state.position - 1) throw new Conflict();
  if (commandKey !== null && kept.keys.has(commandKey)) throw new Conflict();
  const earlier = kept.states.filter(({ position }) =>
    change.keep.includes(position),
  );
  kept.states = [...earlier, state];
  if (commandKey !== null) kept.keys.set(commandKey, state.position);
  for (const [key, position] of kept.keys) {
    if (position <= state.position - keptCommandKeys) kept.keys.delete(key);
  }
  const { session } = kept;
  kept.session = {
    ...session,
    status: statusOf(state),
    ...namesAfter(session, change),
    texts: { ...texts, ...session.texts },
  };
}
