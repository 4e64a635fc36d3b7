import type { SessionId } from "../../shared/domain/ids.ts";
import type { Seals } from "../keeping/seal.ts";
import { faultOf } from "../log.ts";
import type { Notes } from "../notes/notesParts.ts";
import { isOpen } from "../session/liveSession.ts";
import type { Core } from "../session/storeAndPublish.ts";
import type { Sockets } from "../sockets/socketServer.ts";
import type { Hearing } from "./neighbours.ts";

interface Parts {
  readonly core: Core;
  readonly seals: Seals;
  readonly sockets: Sockets;
  readonly notes: Notes;
}

/** What other processes stored shows here as if it had been stored here. */
export function following(parts: Parts): Hearing {
  const { core, sockets, notes, seals } = parts;
  const { registry, log } = core;
  /** Nobody waits for it, and the next look makes good what failed: a fault of the database must not end the process. */
  const logged = (work: Promise<void>, what: string, about = {}): void => {
    work.catch((error: unknown) =>
      log.error(what, { ...about, fault: faultOf(error) }),
    );
  };
  const look = (sessionId: SessionId): void =>
    logged(lookAgain(parts, sessionId), "not followed", { sessionId });
  return {
    changed(sessionId, position) {
      if (registry.knows(sessionId))
        void ifBehind(core, sessionId, position).then(
          (behind) => behind && look(sessionId),
        );
    },
    noted(sessionId, number) {
      logged(notes.catchUp(sessionId, number), "board not followed");
    },
    over(sessionId, how) {
      if (how !== "closed") seals.forget(sessionId);
      if (registry.knows(sessionId)) look(sessionId);
    },
    evicted: (sessionId, seatId) => {
      sockets.evict(sessionId, seatId);
      void notes.recheck(sessionId);
    },
    called(sessionId, seatId, kind) {
      if (kind !== "needSomeone" && kind !== "pausePlease") return;
      sockets.called(sessionId, { kind, seatId, at: core.clock.now() });
    },
    callSeen: (sessionId, seatId) => sockets.callSeen(sessionId, seatId),
    cameElsewhere: (sessionId, seatId) =>
      sockets.elsewhere(sessionId, seatId, true),
    wentElsewhere: (sessionId, seatId) =>
      sockets.elsewhere(sessionId, seatId, false),
    lookAgain: (sessionId) => lookAgain(parts, sessionId),
    lookAround() {
      for (const sessionId of sockets.here().keys()) look(sessionId);
    },
    lookAtBoards: () => logged(notes.catchUpAll(), "boards not followed"),
    here: () => sockets.here(),
  };
}

async function ifBehind(
  { registry }: Core,
  sessionId: SessionId,
  position: number,
): Promise<boolean> {
  const known = await registry.current(sessionId).catch(() => null);
  return known?.state == null || known.state.position < position;
}

/** Reads the newest state, and publishes it where it is newer than what is known here. */
async function lookAgain(
  { core, sockets }: Parts,
  sessionId: SessionId,
): Promise<void> {
  const { registry, store, scheduler, events } = core;
  await registry.inQueue(sessionId, async () => {
    const known = await registry.current(sessionId);
    const stored = await store.load(sessionId);
    if (stored === null || !isOpen(stored)) {
      registry.forget(sessionId);
      scheduler.arm(sessionId, null);
      const isHeld = sockets.here().has(sessionId);
      const was = known !== null && isOpen(known);
      const wiped = stored?.status !== "closed";
      if (was || isHeld) events.ended(sessionId, wiped ? "wiped" : "closed");
      return;
    }
    const before = known !== null && isOpen(known) ? known.state.position : -1;
    if (stored.state.position <= before) return;
    registry.keep(stored);
    scheduler.arm(sessionId, stored.state);
    events.changed(stored);
  });
}
