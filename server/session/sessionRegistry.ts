import type { SessionId } from "../../shared/domain/ids.ts";
import type { SessionStore } from "../sessionStore/sessionStore.ts";
import type { LiveSession } from "./liveSession.ts";

/** One queue and one kept state a session. What runs in a queue has its session to itself until it resolves. */
export interface SessionRegistry {
  inQueue<Result>(
    sessionId: SessionId,
    job: () => Promise<Result>,
  ): Promise<Result>;
  /** The newest stored state; null when there is no such session. */
  current(sessionId: SessionId): Promise<LiveSession | null>;
  /** Whether it is in memory. */
  knows(sessionId: SessionId): boolean;
  /** Only from within the session's queue. */
  keep(session: LiveSession): void;
  /** The next look reads the store again. */
  forget(sessionId: SessionId): void;
  /** Sessions in memory, and jobs that run or wait. */
  counts(): { readonly sessions: number; readonly jobs: number };
  /** Resolves when everything that was queued is done. */
  idle(): Promise<void>;
}

/** Far more than meet at once; evenings that were only planned or are over must not fill the memory. */
const mostKept = 1_000;

export function createSessionRegistry(
  store: Pick<SessionStore, "load">,
): SessionRegistry {
  const sessions = new Map<SessionId, Promise<LiveSession | null>>();
  const queues = new Map<SessionId, Promise<unknown>>();
  let jobs = 0;

  /** Whoever asks at once shares one load; a failed load is not remembered. */
  function current(sessionId: SessionId): Promise<LiveSession | null> {
    const known = sessions.get(sessionId);
    if (known !== undefined) return known;
    const loading = store.load(sessionId);
    sessions.set(sessionId, loading);
    dropLongUnused(sessions, queues);
    const drop = (): void => {
      if (sessions.get(sessionId) === loading) sessions.delete(sessionId);
    };
    loading.then((session) => session === null && drop(), drop);
    return loading;
  }

  function inQueue<Result>(
    sessionId: SessionId,
    job: () => Promise<Result>,
  ): Promise<Result> {
    jobs += 1;
    const before = queues.get(sessionId) ?? Promise.resolve();
    const run = before.then(job).finally(() => {
      jobs -= 1;
    });
    const settled = run
      .catch(() => undefined)
      .then(() => {
        if (queues.get(sessionId) === settled) queues.delete(sessionId);
      });
    queues.set(sessionId, settled);
    return run;
  }

  return {
    inQueue,
    current,
    knows: (sessionId) => sessions.has(sessionId),
    keep(session) {
      const { sessionId } = session.record;
      sessions.delete(sessionId);
      sessions.set(sessionId, Promise.resolve(session));
    },
    forget: (sessionId) => void sessions.delete(sessionId),
    counts: () => ({ sessions: sessions.size, jobs }),
    idle: async () => {
      while (queues.size > 0) await Promise.all(queues.values());
    },
  };
}

/** The map is in the order of last use. Whoever needs a dropped one loads it again. */
function dropLongUnused(
  sessions: Map<SessionId, unknown>,
  queues: ReadonlyMap<SessionId, unknown>,
): void {
  if (sessions.size <= mostKept) return;
  const unused = [...sessions.keys()].find((id) => !queues.has(id));
  if (unused !== undefined) sessions.delete(unused);
}
