/** Evenings in which anybody sends anything at any time. */
import fc from "fast-check";
import type { Command } from "../../shared/domain/commands.ts";
import { boardModes, formatIds, settings } from "../../shared/domain/format.ts";
import { cards, seatRoles } from "../../shared/domain/state.ts";

export const people = ["a", "b", "c", "d", "e"];
const seat = fc.constantFrom("lead", ...people, "z1", "z2", "nobody");
const bare = fc.constantFrom(
  ..."StartSession NextPhase PreviousPhase NextTurn EndTurn WithdrawLead Resume HideCard Undo JoinQueue LeaveQueue TakePiece TakeChair LeaveChair TakeLead LeaveSession FacilitatorsGone FacilitatorBack FacilitatorsAway".split(
    " ",
  ),
);
const forSeat = fc.constantFrom(
  ..."AdmitSeat DeclineSeat RenameSeat RemoveSeat RelinkSeat GiveTurn SetBringer QueueSeat UnqueueSeat OfferLead ReturnSeat".split(
    " ",
  ),
);

/** Any command at all, sensible or not. */
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: bare.map((type) => ({ type }) as Command) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(forSeat, seat)
      .map(([type, seatId]) => ({ type, seatId }) as Command),
  },
  fc.record({
    type: fc.constant("PassTurn" as const),
    when: fc.constantFrom("later" as const, "notThisRound" as const),
  }),
  fc.record({
    type: fc.constant("GivePiece" as const),
    to: fc.oneof(seat, fc.constant("middle" as const)),
  }),
  fc.record({
    type: fc.constant("GivePair" as const),
    seatIds: fc.tuple(seat, seat),
  }),
  fc.record({ type: fc.constant("SetListening" as const), on: fc.boolean() }),
  fc.record({
    type: fc.constant("ExtendTurn" as const),
    seconds: fc.integer({ min: 1, max: 600 }),
  }),
  fc.record({
    type: fc.constant("Pause" as const),
    kind: fc.constantFrom("quiet" as const, "break" as const, "pause" as const),
  }),
  fc.record({
    type: fc.constant("MoveSeat" as const),
    seatId: seat,
    toIndex: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({
    type: fc.constant("SetSeatFactor" as const),
    seatId: seat,
    factor: fc.constantFrom(0.5, 1, 1.5, 2),
  }),
  fc.record({
    type: fc.constant("SetRole" as const),
    seatId: seat,
    role: fc.constantFrom(...seatRoles),
    on: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("SetDirection" as const),
    startSeatId: fc.option(seat),
    clockwise: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("DrawLots" as const),
    from: fc.constantFrom("seats" as const, "themes" as const),
    random: fc.constantFrom(0, 0.4, 0.999),
  }),
  fc.record({
    type: fc.constant("ShowCard" as const),
    card: fc.constantFrom(...cards),
  }),
  fc.record({
    type: fc.constant("SetBoard" as const),
    mode: fc.constantFrom(...boardModes),
  }),
  fc.record({
    type: fc.constant("AddSeat" as const),
    seatId: fc.constantFrom("z1", "z2"),
    device: fc.constantFrom("none" as const, "shared" as const),
    with: fc.constantFrom("a", null),
    place: fc.constant("room" as const),
  }),
  fc.record({
    type: fc.constant("TakeSeat" as const),
    seatId: fc.constantFrom("z1", "z2"),
    place: fc.constant("remote" as const),
    language: fc.constant(null),
    waiting: fc.boolean(),
    facilitator: fc.boolean(),
  }),
);
const move = fc.record({
  by: fc.oneof(
    { weight: 5, arbitrary: fc.constant("lead") },
    { weight: 4, arbitrary: seat },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  command: anyCommand,
  wait: fc.integer({ min: 0, max: 40_000 }),
});
export const anyEvening = fc.record({
  format: fc.constantFrom(...formatIds),
  setting: fc.constantFrom(...settings),
  leadsTakeTurns: fc.boolean(),
  moves: fc.array(move, { maxLength: 60 }),
});
