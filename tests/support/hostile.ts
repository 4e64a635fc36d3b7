/** What nobody of good will sends. Every message here must be refused. */
import fc from "fast-check";
import { commandMessage } from "../../shared/protocol/schemas.ts";

const keys = fc.constantFrom(
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"],
  ...["type", "commandId", "seatId", "kind", "then", "ok", "length", "0"],
);
const huge = fc
  .constantFrom(1_000, 60_000)
  .map((length) => "ä".repeat(length / 2));
const words = fc.oneof(
  fc.string({ unit: "binary" }),
  huge,
  fc.constantFrom(
    "\0",
    "\ud800",
    "../../etc/passwd",
    "'; DROP TABLE states;--",
    "${7*7}",
    "<img src=x>",
  ),
);
const numbers = fc.oneof(
  fc.double(),
  fc.constantFrom(-1, -0, 0.5, 2 ** 31, 2 ** 53, 1e308, NaN, Infinity),
);
const bytes = fc
  .uint8Array({ maxLength: 300 })
  .map((array) => Buffer.from(array));

/** Lists in lists, so deep that whoever walks through them without care runs out of stack. */
const deep = fc.constantFrom(100, 500).map((depth) => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1)
    value = level % 2 ? [value] : { seatId: value };
  return value;
});

export const anything: fc.Arbitrary<unknown> = fc.oneof(
  words,
  numbers,
  bytes,
  deep,
  fc.constantFrom(null, true, [], {}),
  fc.dictionary(keys, fc.oneof(words, numbers, fc.constant(null)), {
    maxKeys: 6,
  }),
  fc.jsonValue({ maxDepth: 4 }),
);

const seatIds = (foreign: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom(...foreign, "middle", "nobody", "__proto__");

/** The shape of each command, with values that fit. */
function shapes(seatId: fc.Arbitrary<string>): fc.Arbitrary<object>[] {
  const forSeat = [
    ...["AdmitSeat", "DeclineSeat", "RemoveSeat", "RelinkSeat", "GiveTurn"],
    ...["SetBringer", "QueueSeat", "UnqueueSeat", "OfferLead"],
  ];
  const bare = [
    ...[
      "WithdrawLead",
      "StartSession",
      "NextPhase",
      "PreviousPhase",
      "CloseSession",
    ],
    ...["NextTurn", "Resume", "HideCard"],
  ];
  return [
    fc.record({ type: fc.constantFrom(...bare) }),
    fc.record({ type: fc.constantFrom(...forSeat), seatId }),
    fc.record({
      type: fc.constant("RenameSeat"),
      seatId,
      name: fc.constant("X"),
    }),
    fc.record({ type: fc.constant("MoveSeat"), seatId, toIndex: fc.nat(50) }),
    fc.record({
      type: fc.constant("SetSeatFactor"),
      seatId,
      factor: fc.constant(2),
    }),
    fc.record({
      type: fc.constant("GivePair"),
      seatIds: fc.tuple(seatId, seatId),
    }),
    fc.record({
      type: fc.constant("DrawLots"),
      from: fc.constantFrom("seats", "themes"),
    }),
    fc.record({
      type: fc.constant("Pause"),
      kind: fc.constantFrom("quiet", "break", "pause"),
    }),
    fc.record({ type: fc.constant("SetPrompt"), text: fc.constant("Why?") }),
    fc.record({ type: fc.constant("SetBoard"), mode: fc.constant("open") }),
    fc.record({
      type: fc.constant("SetRole"),
      seatId,
      role: fc.constant("scribe"),
      on: fc.boolean(),
    }),
    fc.record({ type: fc.constant("SetDirection"), clockwise: fc.boolean() }),
    fc.record({ type: fc.constant("ShowCard"), card: fc.constant("noAdvice") }),
    fc.record({
      type: fc.constant("AddSeat"),
      name: fc.constant("Y"),
      device: fc.constant("none"),
      place: fc.constant("room"),
    }),
    // What participants may do, but not for another's seat.
    fc.record({
      type: fc.constantFrom(
        "JoinQueue",
        "LeaveQueue",
        "EndTurn",
        "LeaveSession",
      ),
      seatId,
    }),
    fc.record({ type: fc.constant("SetListening"), on: fc.boolean(), seatId }),
  ];
}

/** Well-formed commands that a participant may not give: a facilitator's, or for seats that are not theirs. */
export function foreignCommands(
  seats: readonly string[],
): fc.Arbitrary<object> {
  const shape = fc.oneof(...shapes(seatIds(seats)));
  return fc
    .tuple(shape, fc.uuid())
    .map(([body, commandId]) => ({ ...body, commandId }));
}

/** Commands in which one thing is not as agreed. */
export function brokenCommands(
  seats: readonly string[],
): fc.Arbitrary<unknown> {
  return fc
    .tuple(foreignCommands(seats), keys, anything)
    .map(([command, key, value]) => ({ ...command, [key]: value }))
    .filter((command) => !commandMessage.safeParse(command).success);
}
