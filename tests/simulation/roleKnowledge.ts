/**
 * What each role may know, written down a second time and on purpose: the product's own code cannot vouch for
 * itself. Source: the wire contract, and the rules J2, T7 and V6.
 */
import type { Role } from "../../shared/domain/viewTypes.ts";
import type { History, Seen } from "./history.ts";

const ofEverybody = [
  ...["protocol", "position", "serverTime", "as", "turnNumber", "session"],
  ...["phase", "seats", "round", "order", "queue", "next", "turn"],
  ...["bringer", "drawn"],
];
const mayKnow: Readonly<Record<Role, readonly string[]>> = {
  participant: [...ofEverybody, "me"],
  room: [...ofEverybody, "codes"],
  facilitator: [
    ...[...ofEverybody, "me", "codes", "hadTurn", "phases", "undo"],
    "leadOfferedTo",
  ],
};
const mayKnowWaiting = [
  ...["protocol", "position", "serverTime", "as", "waiting", "session"],
  ...["seats", "me"],
];
const ofSeat = ["seatId", "name", "place"];
const ofSeatForFacilitators = [
  ...ofSeat,
  ...["device", "with", "facilitator", "presence", "listening", "factor"],
  ...["roles", "may"],
];
const ofTurn = [
  ...["number", "seatIds", "startedAt", "allotmentMs", "pausedMs"],
  "pausedSince",
];

/** What somebody was shown that their role may not know. */
export function leaksIn(history: History, seen: Seen): string[] {
  const { view, peer, device } = seen;
  const waiting = "waiting" in view;
  const fields = waiting ? mayKnowWaiting : mayKnow[peer.as];
  const ofEach = peer.as === "facilitator" ? ofSeatForFacilitators : ofSeat;
  const seats = view.seats.flatMap((seat) => beyond(seat, ofEach));
  return [
    ...beyond(view, fields),
    ...seats.map((field) => `seats.${field}`),
    ...(waiting ? [] : beyond(view.turn ?? {}, ofTurn)),
    ...(waiting && view.seats.length !== 1 ? ["others' seats"] : []),
    ...othersIn(seen),
    ...secretsIn(history, seen),
  ].map((what) => `${device} was shown ${what}`);
}

function beyond(value: object, known: readonly string[]): string[] {
  return Object.keys(value).filter((field) => !known.includes(field));
}

/** A device is told of its own place, as its own role. */
function othersIn({ view, peer }: Seen): string[] {
  const me = view.me?.seatId ?? null;
  return [
    ...(me === null || me === peer.seatId ? [] : ["another's place"]),
    ...(view.as === peer.as || "waiting" in view ? [] : ["another role"]),
  ];
}

/** Wherever it may hide: looked for in the text that went over the line. */
function secretsIn(history: History, { view, peer }: Seen): string[] {
  const { record, notesRoot, begun } = history;
  const text = JSON.stringify(view);
  const showsCodes = peer.as !== "participant" && !("waiting" in view);
  const codes = [record.joinSecret, `"${record.joinCode}"`];
  const seats = history.written.at(-1)?.state?.seats ?? begun.seats;
  const roots = seats
    .filter(({ id }) => id !== peer.seatId)
    .flatMap(({ id }) => notesRoot(id) ?? []);
  return [
    ...(!showsCodes && codes.some((code) => text.includes(code))
      ? ["the way in"]
      : []),
    ...(roots.some((root) => text.includes(root)) ? ["another's root"] : []),
  ];
}
