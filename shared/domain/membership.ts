/** Who has a seat: coming, being let in, being added, moved and taken away. None of it touches a running turn's clock. */
import { maxSeats } from "./bounds.ts";
import { accept, refuse } from "./decision.ts";
import type { Decision, HandlerOf } from "./decision.ts";
import type { Plan } from "./format.ts";
import type { SeatId } from "./ids.ts";
import { isInCircle, seatOf, withSeat } from "./seats.ts";
import { stepBack } from "./speaking.ts";
import type { Seat, SessionState } from "./state.ts";

const newSeat: Omit<Seat, "id"> = {
  device: "own",
  with: null,
  place: "room",
  language: null,
  facilitator: false,
  waiting: false,
  listening: false,
  left: false,
  factor: 1,
  roles: [],
  turns: 0,
};

export const takeSeat: HandlerOf<"TakeSeat"> = (
  { plan },
  state,
  { command },
) => {
  const { seatId, place, language, waiting, facilitator } = command;
  if (seatOf(state, seatId) !== undefined) return refuse("Malformed");
  const seat: Seat = {
    ...newSeat,
    id: seatId,
    place,
    language,
    waiting,
    facilitator,
  };
  return seated(state, seat, (added) =>
    waiting ? added : admitted(plan, added, seat),
  );
};

export const addSeat: HandlerOf<"AddSeat"> = ({ plan }, state, { command }) => {
  const { seatId, device, place } = command;
  const owner = command.with;
  if (seatOf(state, seatId) !== undefined) return refuse("Malformed");
  if (device === "shared" && seatOf(state, owner)?.device !== "own")
    return refuse("UnknownSeat");
  const seat: Seat = {
    ...newSeat,
    id: seatId,
    device,
    with: device === "shared" ? owner : null,
    place,
  };
  // Added by a facilitator, so part of the round at once, also after the start.
  return seated(state, seat, (added) => withPlace(plan, added, seat));
};

function seated(
  state: SessionState,
  seat: Seat,
  placed: (added: SessionState) => SessionState,
): Decision {
  if (state.seats.length >= maxSeats) return refuse("TooManySeats");
  return accept(placed({ ...state, seats: [...state.seats, seat] }));
}

export const admitSeat: HandlerOf<"AdmitSeat"> = (
  { plan },
  state,
  { command },
) => {
  const seat = seatOf(state, command.seatId);
  if (seat === undefined) return refuse("UnknownSeat");
  if (!seat.waiting) return accept(state);
  return accept(
    admitted(plan, withSeat(state, seat.id, { waiting: false }), seat),
  );
};

/** Whoever comes after the start lands in listening, until they ask for a turn or are given one. */
function admitted(plan: Plan, state: SessionState, seat: Seat): SessionState {
  const late = state.status === "running" && !seat.facilitator;
  return withPlace(
    plan,
    late ? withSeat(state, seat.id, { listening: true }) : state,
    seat,
  );
}

function withPlace(plan: Plan, state: SessionState, seat: Seat): SessionState {
  const hasPlace = plan.leadsTakeTurns || !seat.facilitator;
  return hasPlace ? { ...state, order: [...state.order, seat.id] } : state;
}

export const declineSeat: HandlerOf<"DeclineSeat"> = (
  _context,
  state,
  { command },
) => {
  const seat = seatOf(state, command.seatId);
  if (seat === undefined) return refuse("UnknownSeat");
  if (!seat.waiting) return refuse("NotAllowed");
  return accept(without(state, seat.id));
};

export const removeSeat: HandlerOf<"RemoveSeat"> = (
  { plan },
  state,
  { command, by, at },
) => {
  const { seatId } = command;
  if (seatOf(state, seatId) === undefined) return refuse("UnknownSeat");
  if (seatId === by) return refuse("NotAllowed");
  return accept(without(stepBack(plan, state, { seatId, at }), seatId));
};

function without(state: SessionState, id: SeatId): SessionState {
  const stays = (other: SeatId): boolean => other !== id;
  const { round } = state;
  return {
    ...state,
    seats: state.seats
      .filter((seat) => stays(seat.id))
      .map((seat) => ownChair(seat, id)),
    order: state.order.filter(stays),
    queue: state.queue.filter(stays),
    bringer: state.bringer === id ? null : state.bringer,
    drawn: state.drawn === id ? null : state.drawn,
    leadOfferedTo: state.leadOfferedTo === id ? null : state.leadOfferedTo,
    round: {
      ...round,
      at: round.at === id ? neighbourBefore(state, id) : round.at,
      start: round.start === id ? null : round.start,
      spoke: round.spoke.filter(stays),
      passed: round.passed.filter(stays),
      later: round.later.filter(stays),
      askedAgain: round.askedAgain.filter(stays),
    },
  };
}

/** Who shared the phone of someone who is gone sits on a chair without a phone. */
function ownChair(seat: Seat, gone: SeatId): Seat {
  return seat.with === gone ? { ...seat, device: "none", with: null } : seat;
}

/** The round goes on after the gap, so the seat before it becomes the one it was last at. */
function neighbourBefore(state: SessionState, id: SeatId): SeatId | null {
  const { order, round } = state;
  const step = round.clockwise ? -1 : 1;
  const index = (order.indexOf(id) + step + order.length) % order.length;
  const neighbour = order[index] ?? null;
  return neighbour === id ? null : neighbour;
}

/** `toIndex` counts the seats that are seen: whoever left keeps a place that no screen shows. */
export const moveSeat: HandlerOf<"MoveSeat"> = (
  _context,
  state,
  { command },
) => {
  const { seatId, toIndex } = command;
  if (!state.order.includes(seatId)) return refuse("UnknownSeat");
  const others = state.order.filter((id) => id !== seatId);
  const seen = others.filter((id) => isInCircle(seatOf(state, id)));
  const before = seen[toIndex];
  const at = before === undefined ? others.length : others.indexOf(before);
  const order = [...others.slice(0, at), seatId, ...others.slice(at)];
  const moved = order.some((id, index) => id !== state.order[index]);
  return accept(moved ? { ...state, order } : state);
};

export const setListening: HandlerOf<"SetListening"> = (
  { plan },
  state,
  issued,
) => {
  const seatId = issued.seatId ?? issued.by;
  if (seatId === null || seatOf(state, seatId) === undefined)
    return refuse("UnknownSeat");
  const { on } = issued.command;
  const quiet = withSeat(state, seatId, { listening: on });
  return accept(on ? stepBack(plan, quiet, { seatId, at: issued.at }) : quiet);
};

export const leaveSession: HandlerOf<"LeaveSession"> = (
  { plan },
  state,
  issued,
) => {
  const seatId = issued.seatId ?? issued.by;
  const seat = seatOf(state, seatId);
  if (seat === undefined) return refuse("UnknownSeat");
  if (seat.waiting) return accept(without(state, seat.id));
  const gone = withSeat(state, seat.id, {
    left: true,
    roles: seat.roles.filter((role) => role !== "inner"),
  });
  const offered = state.leadOfferedTo === seat.id ? null : state.leadOfferedTo;
  return accept({
    ...stepBack(plan, gone, { seatId: seat.id, at: issued.at }),
    leadOfferedTo: offered,
  });
};
