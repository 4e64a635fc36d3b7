/** The second half of the order of effects: store, keep, arm the deadline, publish. Only from within a queue. */
import { closingFacts } from "../../shared/domain/closing.ts";
import { nextDeadline } from "../../shared/domain/deadlines.ts";
import type { Instant } from "../../shared/domain/ids.ts";
import type { SessionState } from "../../shared/domain/state.ts";
import { transition } from "../../shared/domain/transition.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { Change, SessionStore } from "../sessionStore/sessionStore.ts";
import type { DeadlineScheduler } from "./deadlineScheduler.ts";
import { after, earlier } from "./liveSession.ts";
import type { OpenSession } from "./liveSession.ts";
import type { SessionEvents } from "./sessionEvents.ts";
import type { SessionRegistry } from "./sessionRegistry.ts";

export interface Core {
  readonly store: SessionStore;
  readonly registry: SessionRegistry;
  readonly events: SessionEvents;
  readonly scheduler: DeadlineScheduler;
  readonly clock: Clock;
  readonly log: Log;
  /** Until when a session that closes now is kept. */
  readonly keptUntil: (
    session: OpenSession,
    closedAt: Instant,
  ) => Promise<Instant>;
  /** How long storing took, in milliseconds. */
  readonly measure: <Result>(storing: Promise<Result>) => Promise<Result>;
}

export async function storeAndPublish(
  core: Core,
  session: OpenSession,
  decided: Omit<Change, "keep">,
): Promise<OpenSession> {
  const { sessionId } = session.record;
  const keep = earlier(session, decided.state).map(({ position }) => position);
  const change = { ...decided, keep };
  await core.measure(core.store.store(sessionId, change));
  const next = after(session, change);
  core.registry.keep(next);
  core.scheduler.arm(sessionId, next.state);
  core.events.changed(next);
  return next;
}

/** The last change: of the evening only facts without persons remain. */
export async function closeAndPublish(
  core: Core,
  session: OpenSession,
  how: { last: SessionState; closedAt: Instant; commandKey: string | null },
): Promise<void> {
  const { sessionId, plan } = session.record;
  const { last, closedAt, commandKey } = how;
  await core.store.close(sessionId, {
    position: last.position,
    facts: closingFacts(plan, last, closedAt),
    closedAt,
    keptUntil: await core.keptUntil(session, closedAt),
    commandKey,
    facilitators: last.seats
      .filter((seat) => seat.facilitator)
      .map(({ id }) => id),
  });
  core.registry.forget(sessionId);
  core.scheduler.arm(sessionId, null);
  core.events.ended(sessionId, "closed");
}

/** What fell due before this moment happened before this moment, each at its own time. */
export async function withDueFired(
  core: Core,
  session: OpenSession,
): Promise<OpenSession> {
  const { record, history, state } = session;
  const due = nextDeadline(state);
  if (due === null || due.at > core.clock.now()) return session;
  const decision = transition({ plan: record.plan, history }, state, {
    command: due.command,
    by: null,
    seatId: null,
    at: due.at,
  });
  if ("refused" in decision) return session;
  const change = { state: decision.state, commandKey: null };
  return withDueFired(core, await storeAndPublish(core, session, change));
}
