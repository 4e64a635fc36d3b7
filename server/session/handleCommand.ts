/**
 * The one order of effects: queue, load, transition, store, arm the deadline, publish, acknowledge. Nothing is
 * published before it is stored, and nothing else stores what happens in an evening.
 */
import type { Command, Issued } from "../../shared/domain/commands.ts";
import type {
  Instant,
  SeatId,
  SessionId,
  TextId,
} from "../../shared/domain/ids.ts";
import type { Refusal } from "../../shared/domain/refusals.ts";
import { transition } from "../../shared/domain/transition.ts";
import { faultOf } from "../log.ts";
import { readAgain } from "./afterFault.ts";
import { Conflict } from "../sessionStore/sessionStore.ts";
import { isOpen } from "./liveSession.ts";
import type { OpenSession } from "./liveSession.ts";
import {
  closeAndPublish,
  storeAndPublish,
  withDueFired,
} from "./storeAndPublish.ts";
import type { Core } from "./storeAndPublish.ts";

/** A command as it came in: who wants what, and the words that go with it. The clock is read when its turn comes. */
export interface Order {
  readonly sessionId: SessionId;
  readonly command: Command;
  readonly by: SeatId | null;
  readonly seatId: SeatId | null;
  readonly expectedTurn?: number | undefined;
  readonly expectedPhase?: number | undefined;
  /** Under which a repeat is known; null for the server's own. */
  readonly commandKey: string | null;
  readonly names?: Readonly<Record<SeatId, string>>;
  readonly texts?: Readonly<Record<TextId, string>>;
}

export type Outcome =
  | { readonly ok: true; readonly position: number }
  | { readonly ok: false; readonly refusal: Refusal };

export type HandleCommand = (order: Order) => Promise<Outcome>;

/** Someone else may have stored first (another node); then it is decided again, this often at most. */
const attempts = 3;

/** Never rejects: what could not be stored is refused as `Unavailable`. */
export async function handleCommand(
  core: Core,
  order: Order,
): Promise<Outcome> {
  const { sessionId, command } = order;
  try {
    return await core.registry.inQueue(sessionId, () =>
      decideAndStore(core, order),
    );
  } catch (error) {
    void readAgain(core, sessionId);
    const fault = faultOf(error);
    core.log.error("command failed", { sessionId, event: command.type, fault });
    return { ok: false, refusal: "Unavailable" };
  }
}

/** Fires what became due, and arms what is next: when the moment has come, and after a restart. Never rejects. */
export async function fireDue(core: Core, sessionId: SessionId): Promise<void> {
  try {
    await core.registry.inQueue(sessionId, async () => {
      const session = await core.registry.current(sessionId);
      if (session === null || !isOpen(session)) return;
      const { state } = await withDueFired(core, session);
      core.scheduler.arm(sessionId, state);
    });
  } catch (error) {
    void readAgain(core, sessionId);
    // Another process fired it: that one's state is read, and arms what is next.
    if (error instanceof Conflict) return;
    core.log.error("deadline failed", { sessionId, fault: faultOf(error) });
  }
}

async function decideAndStore(core: Core, order: Order): Promise<Outcome> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const session = await core.registry.current(order.sessionId);
    if (session === null || !isOpen(session))
      return refusedUnlessRepeat(core, order, "SessionClosed");
    try {
      return await decideOnce(core, await withDueFired(core, session), order);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      core.registry.forget(order.sessionId);
      const outcome = await refusedUnlessRepeat(core, order, "Unavailable");
      if (outcome.ok) return outcome;
    }
  }
  return { ok: false, refusal: "Unavailable" };
}

async function decideOnce(
  core: Core,
  session: OpenSession,
  order: Order,
): Promise<Outcome> {
  const { record, history, state } = session;
  const issued = stamped(order, core.clock.now());
  const decision = transition({ plan: record.plan, history }, state, issued);
  if ("refused" in decision)
    return refusedUnlessRepeat(core, order, decision.refused);
  const { commandKey, names = {}, texts = {} } = order;
  if (decision.state.status === "closed") {
    const how = { last: decision.state, closedAt: issued.at, commandKey };
    await closeAndPublish(core, session, how);
  } else {
    const change = { state: decision.state, commandKey, names, texts };
    await storeAndPublish(core, session, change);
  }
  return { ok: true, position: decision.state.position };
}

/**
 * A repeat gets its first answer, whatever the evening makes of it by now. It shows only here: an accepted repeat
 * fails on its key when it is stored.
 */
async function refusedUnlessRepeat(
  core: Core,
  { sessionId, commandKey }: Order,
  refusal: Refusal,
): Promise<Outcome> {
  if (commandKey === null) return { ok: false, refusal };
  const position = await core.store.positionOf(sessionId, commandKey);
  return position === null ? { ok: false, refusal } : { ok: true, position };
}

function stamped(order: Order, at: Instant): Issued {
  const { command, by, seatId, expectedTurn, expectedPhase } = order;
  return {
    command,
    by,
    seatId,
    at,
    ...(expectedTurn === undefined ? {} : { expectedTurn }),
    ...(expectedPhase === undefined ? {} : { expectedPhase }),
  };
}
