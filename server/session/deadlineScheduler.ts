import { nextDeadline } from "../../shared/domain/deadlines.ts";
import type { SessionId } from "../../shared/domain/ids.ts";
import type { SessionState } from "../../shared/domain/state.ts";
import type { Cancel, Clock } from "../clock.ts";

/** At most one armed moment a session: the next thing that is due by itself. */
export interface DeadlineScheduler {
  arm(sessionId: SessionId, state: SessionState | null): void;
}

/** `due` is called at the moment; it decides anew whether anything is due. */
export function createDeadlineScheduler(
  clock: Clock,
  due: (sessionId: SessionId) => Promise<void>,
): DeadlineScheduler {
  const armed = new Map<SessionId, Cancel>();
  return {
    arm(sessionId, state) {
      armed.get(sessionId)?.();
      armed.delete(sessionId);
      const deadline = state === null ? null : nextDeadline(state);
      if (deadline === null) return;
      armed.set(
        sessionId,
        clock.at(deadline.at, () => due(sessionId)),
      );
    },
  };
}
