import { createDeadlineScheduler } from "./deadlineScheduler.ts";
import { fireDue } from "./handleCommand.ts";
import { createSessionEvents } from "./sessionEvents.ts";
import { createSessionRegistry } from "./sessionRegistry.ts";
import type { Core } from "./storeAndPublish.ts";

/** Puts the parts of a running session together; deadlines come back in through the same queue as commands. */
export function createCore(
  given: Omit<Core, "registry" | "events" | "scheduler">,
): Core {
  const core: Core = {
    ...given,
    registry: createSessionRegistry(given.store),
    events: createSessionEvents(),
    scheduler: createDeadlineScheduler(given.clock, (sessionId) =>
      fireDue(core, sessionId),
    ),
  };
  return core;
}
