import type { Phase } from "./format.ts";
import type { Instant, SeatId } from "./ids.ts";
import { phaseRanMs } from "./phaseTime.ts";
import { seatOf, takesPart } from "./seats.ts";
import type { SessionState } from "./state.ts";
import { circleOf, lineOf } from "./turnOrder.ts";

/** Less than this is no time to speak in: a sign that it is over, from the first sentence on, would only press. */
const leastShareSeconds = 10;

/**
 * The soft length of a turn that starts now, in milliseconds; null when the phase sets none.
 *
 * Shared out: (phase length − what it ran − reserve) over those still to come, the starting seat included, each
 * weighted by their factor and kept between the phase's minimum and maximum. Unused time so returns to all who are
 * still to come, overtime is borne by all, and a pause by nobody. When hardly anything is left, and the phase has no minimum, there is no
 * allotment any more. Source: architecture, "Equal voice".
 */
export function allotmentMs(
  phase: Phase,
  state: SessionState,
  start: { readonly seatId: SeatId; readonly at: Instant },
): number | null {
  const factor = factorOf(state, start.seatId);
  const share =
    phase.equalVoice === "share"
      ? sharedSeconds(phase, state, start)
      : phase.turnSeconds;
  return share === null ? null : Math.round(share * factor * 1000);
}

function sharedSeconds(
  phase: Phase,
  state: SessionState,
  { seatId, at }: { readonly seatId: SeatId; readonly at: Instant },
): number | null {
  if (phase.minutes === null) return phase.turnSeconds;
  const leftMs = phase.minutes * 60_000 - phaseRanMs(state, at);
  const left = leftMs / 1000 - phase.reserveSeconds;
  const voices = new Set([seatId, ...stillToCome(phase, state)]);
  const weight = [...voices].reduce((sum, id) => sum + factorOf(state, id), 0);
  const share = left / weight;
  const { minTurnSeconds: min, maxTurnSeconds: max } = phase;
  if (min === null && share < leastShareSeconds) return null;
  return clamp(share, min ?? 0, max ?? Infinity);
}

/** With a talking piece nobody stands in line, yet all who have not held it still share the phase. */
function stillToCome(phase: Phase, state: SessionState): readonly SeatId[] {
  if (phase.order !== "piece") return lineOf(phase, state);
  return circleOf(phase, state).filter(
    (id) => takesPart(phase, state, id) && !state.round.spoke.includes(id),
  );
}

function factorOf(state: SessionState, id: SeatId): number {
  return seatOf(state, id)?.factor ?? 1;
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}
