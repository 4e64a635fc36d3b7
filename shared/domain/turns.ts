import { actingSeat } from "./acting.ts";
import type { SeatId } from "./ids.ts";
import { accept, refuse } from "./decision.ts";
import type { Context, HandlerOf } from "./decision.ts";
import { mayBeGivenTurn, mayPass, turnsAreTaken } from "./rights.ts";
import { isInCircle, isSpeaking, phaseOf, seatOf, takesPart } from "./seats.ts";
import { dropTurn, endTurn, handOn, startNext, startTurn } from "./speaking.ts";
import type { SessionState } from "./state.ts";
import { circleOf, lineOf, turnOrders } from "./turnOrder.ts";

export const giveTurn: HandlerOf<"GiveTurn"> = (
  { plan },
  state,
  { command, at },
) => {
  const seat = seatOf(state, command.seatId);
  if (seat === undefined) return refuse("UnknownSeat");
  if (seat.waiting) return refuse("NotAdmitted");
  if (seat.left) return refuse("NotAllowed");
  if (isSpeaking(state, seat.id)) return accept(state);
  if (!mayBeGivenTurn(phaseOf(plan, state), state, seat.id))
    return refuse("WrongPhase");
  return accept(startTurn(plan, endTurn(state), { seatIds: [seat.id], at }));
};

export const givePair: HandlerOf<"GivePair"> = (
  { plan },
  state,
  { command, at },
) => {
  if (state.status !== "running" || phaseOf(plan, state).order !== "pair")
    return refuse("WrongPhase");
  const [one, other] = command.seatIds;
  if (one === other) return refuse("Malformed");
  if (![one, other].every((id) => isInCircle(seatOf(state, id))))
    return refuse("UnknownSeat");
  return accept(startTurn(plan, endTurn(state), { seatIds: [one, other], at }));
};

export const nextTurn: HandlerOf<"NextTurn"> = ({ plan }, state, { at }) => {
  const phase = phaseOf(plan, state);
  if (!turnsAreTaken(phase, state)) return refuse("WrongPhase");
  if (state.turn !== null) return accept(handOn(plan, endTurn(state), at));
  if (lineOf(phase, state).length === 0)
    return refuse(turnOrders[phase.order].whenEmpty);
  return accept(startNext(plan, state, at));
};

export const endTurnCommand: HandlerOf<"EndTurn"> = (
  { plan },
  state,
  issued,
) => {
  const seatId = actingSeat(state, issued);
  if (seatId === null || !isSpeaking(state, seatId))
    return refuse("NotYourTurn");
  return accept(handOn(plan, endTurn(state), issued.at));
};

export const extendTurn: HandlerOf<"ExtendTurn"> = (
  _context,
  state,
  issued,
) => {
  const seatId = actingSeat(state, issued);
  const { turn } = state;
  if (turn === null || seatId === null || !isSpeaking(state, seatId))
    return refuse("NotYourTurn");
  if (turn.allotmentMs === null) return refuse("WrongPhase");
  const allotmentMs = turn.allotmentMs + issued.command.seconds * 1000;
  return accept({ ...state, turn: { ...turn, allotmentMs } });
};

/** Listening instead of speaking: needs no reason, and is counted nowhere. */
export const passTurn: HandlerOf<"PassTurn"> = (context, state, issued) => {
  const seatId = actingSeat(state, issued);
  if (seatId === null) return refuse("NotYourTurn");
  const { when } = issued.command;
  const phase = phaseOf(context.plan, state);
  const line = lineOf(phase, state);
  if (!mayPass(phase, state, { id: seatId, line }))
    return refuse("NotYourTurn");
  const passed = noted(context, state, { seatId, when });
  if (!isSpeaking(state, seatId)) return accept(passed);
  return accept(handOn(context.plan, dropTurn(passed), issued.at));
};

interface Pass {
  readonly seatId: SeatId;
  readonly when: "later" | "notThisRound";
}

/** `later` means being asked once more at the end; in a queue, the end of the queue. */
function noted(
  { plan }: Context,
  state: SessionState,
  { seatId, when }: Pass,
): SessionState {
  const { round } = state;
  const without = state.queue.filter((id) => id !== seatId);
  if (turnOrders[phaseOf(plan, state).order].queueing) {
    return {
      ...state,
      queue: when === "later" ? [...without, seatId] : without,
    };
  }
  const later = round.later.filter((id) => id !== seatId);
  const passed = round.passed.filter((id) => id !== seatId);
  const onceMore = when === "later" && !round.askedAgain.includes(seatId);
  return {
    ...state,
    round: onceMore
      ? { ...round, passed, later: [...later, seatId] }
      : { ...round, later, passed: [...passed, seatId] },
  };
}

export const setBringer: HandlerOf<"SetBringer"> = (
  { plan },
  state,
  { command, at },
) => {
  if (!isInCircle(seatOf(state, command.seatId))) return refuse("UnknownSeat");
  const chosen = { ...state, bringer: command.seatId };
  const theirs =
    phaseOf(plan, state).speakers === "bringer" && state.turn === null;
  return accept(
    theirs
      ? startTurn(plan, chosen, { seatIds: [command.seatId], at })
      : chosen,
  );
};

/** A lot for who begins (all who take part), or for the theme (those who brought one, so who stand in the queue). */
export const drawLots: HandlerOf<"DrawLots"> = (
  { plan },
  state,
  { command },
) => {
  const phase = phaseOf(plan, state);
  if (state.status !== "running" || phase.speakers === "none")
    return refuse("WrongPhase");
  const willing = circleOf(phase, state).filter((id) =>
    takesPart(phase, state, id),
  );
  const pool = command.from === "themes" ? state.queue : willing;
  const drawn = pool[Math.floor(command.random * pool.length)];
  if (drawn === undefined) return refuse("NoOneNext");
  if (command.from === "themes")
    return accept({ ...state, drawn, bringer: drawn });
  return accept({
    ...state,
    drawn,
    round: { ...state.round, start: drawn, at: null },
  });
};

/** Lets this round begin at another seat, or turn the other way, from here on. */
export const setDirection: HandlerOf<"SetDirection"> = (
  _context,
  state,
  { command },
) => {
  const { startSeatId, clockwise } = command;
  if (startSeatId === null)
    return accept({ ...state, round: { ...state.round, clockwise } });
  if (!state.order.includes(startSeatId)) return refuse("UnknownSeat");
  return accept({
    ...state,
    round: { ...state.round, clockwise, start: startSeatId, at: null },
  });
};
