/** What only facilitators see: who is at the door and on which device, and what may be done for whom. */
import { isFacilitator } from "./acting.ts";
import { kindOf } from "./format.ts";
import type { Phase } from "./format.ts";
import type { SeatId } from "./ids.ts";
import { mayAskForTurn, mayBeGivenTurn, mayPass } from "./rights.ts";
import { phaseOf } from "./seats.ts";
import type { Seat, SessionState } from "./state.ts";
import type { ViewFacts } from "./view.ts";
import type {
  PlannedPhase,
  Presence,
  SeatCommand,
  SeatDetail,
  View,
} from "./viewTypes.ts";

/** `line`: those still to come. */
export function facilitatorsPart(
  facts: ViewFacts,
  line: readonly SeatId[],
): Partial<View> {
  const { plan, state } = facts;
  const speaking = state.turn?.seatIds ?? [];
  return {
    seats: state.seats
      .filter((seat) => !seat.left)
      .map((seat) => seatDetail(facts, seat, line)),
    hadTurn: state.round.spoke.filter((id) => !speaking.includes(id)),
    phases: plan.phases.map((phase, index) =>
      plannedPhase(phase, state.phasesTook?.[index]),
    ),
    leadOfferedTo: state.leadOfferedTo,
    undo: undoOf(state),
  };
}

function plannedPhase(
  { id, name, minutes, order, board, speakers }: Phase,
  tookMs: number | undefined,
): PlannedPhase {
  const own = name === undefined ? {} : { name };
  const oneVoice = speakers === "bringer" || speakers === "pair";
  const took =
    tookMs === undefined || oneVoice
      ? {}
      : { tookMinutes: Math.max(1, Math.round(tookMs / 60_000)) };
  return { id: kindOf(id), minutes, order, board, ...own, ...took };
}

/** Only facilitators are named: a participant's last step may have been listening instead, which is told to nobody. */
function undoOf(state: SessionState): NonNullable<View["undo"]> | null {
  const { step } = state;
  if (step === null) return null;
  const by = isFacilitator(state, step.by) ? step.by : null;
  return { by, step: step.undoTo };
}

function seatDetail(
  facts: ViewFacts,
  seat: Seat,
  line: readonly SeatId[],
): SeatDetail {
  // Written out: spreading one object into another of this size is twenty times slower, for every seat of every view.
  return {
    seatId: seat.id,
    name: facts.names[seat.id] ?? "",
    place: seat.place,
    device: seat.device,
    with: seat.with,
    facilitator: seat.facilitator,
    presence: presenceOf(facts, seat),
    listening: seat.listening,
    factor: seat.factor,
    may: mayBeDoneFor(facts, seat.id, line),
    roles: seat.roles,
  };
}

function mayBeDoneFor(
  { plan, state }: ViewFacts,
  id: SeatId,
  line: readonly SeatId[],
): readonly SeatCommand[] {
  const phase = phaseOf(plan, state);
  const may: SeatCommand[] = [];
  if (mayBeGivenTurn(phase, state, id)) may.push("GiveTurn");
  if (mayAskForTurn(phase, state, id)) may.push("QueueSeat");
  if (mayPass(phase, state, { id, line })) may.push("PassTurn");
  return may;
}

/** Chairs without a phone, and seats on another's phone, are always here. */
function presenceOf({ presence }: ViewFacts, seat: Seat): Presence {
  if (seat.waiting) return "waiting";
  return seat.device === "own" ? (presence[seat.id] ?? "away") : "here";
}
