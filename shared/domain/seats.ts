import type { Phase, Plan } from "./format.ts";
import type { SeatId } from "./ids.ts";
import type { Seat, SessionState } from "./state.ts";

export function seatOf(
  state: SessionState,
  id: SeatId | null,
): Seat | undefined {
  return state.seats.find((seat) => seat.id === id);
}

export function withSeat(
  state: SessionState,
  id: SeatId,
  change: Partial<Seat>,
): SessionState {
  const seats = state.seats.map((seat) =>
    seat.id === id ? { ...seat, ...change } : seat,
  );
  return { ...state, seats };
}

/** In the room, as far as the others can tell. */
export function isInCircle(seat: Seat | undefined): seat is Seat {
  return seat !== undefined && !seat.waiting && !seat.left;
}

const whereNobodySpeaks: Phase = {
  id: "arriving",
  on: true,
  speakers: "none",
  order: "free",
  minutes: null,
  turnSeconds: null,
  equalVoice: "off",
  minTurnSeconds: null,
  maxTurnSeconds: null,
  reserveSeconds: 0,
  crossTalk: "free",
  board: "off",
  last: "nobody",
  chairs: null,
};

export function phaseOf(plan: Plan, state: SessionState): Phase {
  return plan.phases[state.phase.index] ?? whereNobodySpeaks;
}

/** The seats that one phone speaks for, its own first. */
export function seatsOfPhone(
  state: SessionState,
  owner: SeatId,
): readonly SeatId[] {
  const shared = state.seats.filter(
    (seat) =>
      seat.device === "shared" && seat.with === owner && isInCircle(seat),
  );
  return [owner, ...shared.map((seat) => seat.id)];
}

/** Whether the phase gives this seat a voice at all, listening or not. */
export function maySpeak(
  phase: Phase,
  state: SessionState,
  seat: Seat | undefined,
): boolean {
  if (!isInCircle(seat)) return false;
  switch (phase.speakers) {
    case "none":
      return false;
    case "facilitators":
      return seat.facilitator;
    case "bringer":
      return seat.id === state.bringer;
    case "allButBringer":
      return seat.id !== state.bringer && state.order.includes(seat.id);
    case "innerCircle":
      return seat.roles.includes("inner");
    case "all":
    case "holder":
    case "pair":
      return state.order.includes(seat.id);
  }
}

/** Whether a round comes past this seat: it may speak and has not chosen to listen only. */
export function takesPart(
  phase: Phase,
  state: SessionState,
  id: SeatId,
): boolean {
  const seat = seatOf(state, id);
  return maySpeak(phase, state, seat) && seat?.listening === false;
}

export function isSpeaking(state: SessionState, id: SeatId): boolean {
  return state.turn?.seatIds.includes(id) ?? false;
}

/** Chairs of the inner circle that nobody sits on; null where there is no inner circle, or no end to its chairs. */
export function freeChairs(phase: Phase, state: SessionState): number | null {
  if (phase.speakers !== "innerCircle" || phase.chairs === null) return null;
  const taken = state.seats.filter(
    (seat) => isInCircle(seat) && seat.roles.includes("inner"),
  );
  return Math.max(0, phase.chairs - taken.length);
}
