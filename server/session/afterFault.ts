import type { SessionId } from "../../shared/domain/ids.ts";
import { faultOf } from "../log.ts";
import { isOpen } from "./liveSession.ts";
import type { LiveSession } from "./liveSession.ts";
import type { Core } from "./storeAndPublish.ts";

/**
 * After a fault nobody knows what is on the disk: it is read again, and if it holds more than was shown, everybody
 * sees that. Never rejects.
 */
export async function readAgain(
  core: Core,
  sessionId: SessionId,
): Promise<void> {
  const { registry, log } = core;
  const shown = registry.current(sessionId).catch(() => null);
  registry.forget(sessionId);
  try {
    await registry.inQueue(sessionId, async () => {
      const stored = await registry.current(sessionId);
      if (stored !== null && isNewer(stored, await shown)) show(core, stored);
    });
  } catch (error) {
    registry.forget(sessionId);
    log.error("reading again failed", { sessionId, fault: faultOf(error) });
  }
}

function isNewer(stored: LiveSession, shown: LiveSession | null): boolean {
  return positionOf(stored) > positionOf(shown);
}

/** A closed session has none, and nothing comes after it. */
function positionOf(session: LiveSession | null): number {
  if (session === null) return -1;
  return session.state?.position ?? Infinity;
}

function show({ scheduler, events }: Core, session: LiveSession): void {
  const { sessionId } = session.record;
  scheduler.arm(sessionId, session.state);
  if (isOpen(session)) events.changed(session);
  else events.ended(sessionId, "closed");
}
