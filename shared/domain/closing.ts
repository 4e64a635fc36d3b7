/** What may be kept of an evening when it closes: facts without persons. Source: the method, section 5. */
import { kindOf } from "./format.ts";
import type { Language, Plan } from "./format.ts";
import { isInCircle } from "./seats.ts";
import type { Seat, SessionState } from "./state.ts";
import type { Instant } from "./ids.ts";

export interface ClosingFacts {
  readonly phasesDone: readonly string[];
  readonly breakHeld: boolean;
  /** Length of the evening in minutes, rounded to five. */
  readonly minutes: number;
  readonly present: number;
  readonly facilitators: number;
  readonly languages: readonly Language[];
  readonly withoutPhone: boolean;
  readonly remote: boolean;
  /** How evenly the turns were spread, 0 to 1; null for fewer than two voices. */
  readonly evenness: number | null;
}

export function closingFacts(
  plan: Plan,
  state: SessionState,
  at: Instant,
): ClosingFacts {
  const present = state.seats.filter((seat) => !seat.waiting);
  const done = state.phasesDone.flatMap((index) => {
    const phase = plan.phases[index];
    return phase === undefined ? [] : kindOf(phase.id);
  });
  const phasesDone = [...new Set(done)];
  return {
    phasesDone,
    breakHeld: phasesDone.includes("break"),
    minutes:
      state.startedAt === null
        ? 0
        : Math.round((at - state.startedAt) / 300_000) * 5,
    present: present.length,
    facilitators: present.filter((seat) => seat.facilitator).length,
    languages: languagesOf(present),
    withoutPhone: present.some((seat) => seat.device !== "own"),
    remote: present.some((seat) => seat.place !== "room"),
    evenness: evenness(state),
  };
}

function languagesOf(seats: readonly Seat[]): readonly Language[] {
  return [...new Set(seats.flatMap((seat) => seat.language ?? []))].sort();
}

/**
 * Pielou's evenness of the turns over those who were in the rounds: Shannon entropy of the shares over its maximum,
 * 1 when all had as many turns, towards 0 when one voice had them all. Whoever chose to listen all evening is left
 * out, since listening is a full way of taking part. Source: Pielou, "The measurement of diversity in different types
 * of biological collections", J. Theor. Biol. 13 (1966). The counts themselves are deleted with the state.
 */
export function evenness(state: SessionState): number | null {
  const voices = state.seats.filter(
    (seat) =>
      isInCircle(seat) &&
      state.order.includes(seat.id) &&
      !(seat.listening && seat.turns === 0),
  );
  const total = voices.reduce((sum, seat) => sum + seat.turns, 0);
  if (voices.length < 2 || total === 0) return null;
  const entropy = voices.reduce(
    (sum, seat) => sum + surprise(seat.turns / total),
    0,
  );
  return Math.round((entropy / Math.log(voices.length)) * 100) / 100;
}

function surprise(share: number): number {
  return share === 0 ? 0 : -share * Math.log(share);
}
