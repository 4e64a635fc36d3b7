import { facilitatorAwayMs } from "./bounds.ts";
import type { ServerCommand } from "./commands.ts";
import type { Instant } from "./ids.ts";
import type { SessionState } from "./state.ts";

export interface Deadline {
  readonly at: Instant;
  readonly command: ServerCommand;
}

/** The next thing that is due by itself. No turn and no phase ever ends by a deadline. */
export function nextDeadline(state: SessionState): Deadline | null {
  const { status, unattendedSince, pause } = state;
  if (status !== "running" || unattendedSince === null || pause !== null)
    return null;
  return {
    at: unattendedSince + facilitatorAwayMs,
    command: { type: "FacilitatorsAway" },
  };
}
