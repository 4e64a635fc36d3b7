import type { Act, Person } from "./caseFile.ts";
import type { CommandBody } from "../../../shared/protocol/messages.ts";
import type { View } from "../../../shared/domain/viewTypes.ts";

/** What an act needs to know of the evening to be put in the words of the wire. */
export interface Words {
  readonly seatOf: (person: string) => string;
  readonly person: (id: string) => Person;
  /** What the one who acts sees. */
  readonly view: View;
  /** Whether the one who acts leads. */
  readonly leads: boolean;
}

type Command = CommandBody | null;

const bare = {
  start: "StartSession",
  next: "NextTurn",
  endTurn: "EndTurn",
  takePiece: "TakePiece",
  resume: "Resume",
  undo: "Undo",
  close: "CloseSession",
} as const;

const forSeat = {
  admit: "AdmitSeat",
  removeSeat: "RemoveSeat",
  giveTurn: "GiveTurn",
  setBringer: "SetBringer",
} as const;

/** The next command that brings the act about; null when it is done, for acts that take as many as needed. */
export function nextCommand(act: Act, words: Words): Command {
  if (act.do in bare) return { type: bare[act.do as keyof typeof bare] };
  if (act.do in forSeat && "seat" in act)
    return {
      type: forSeat[act.do as keyof typeof forSeat],
      seatId: words.seatOf(act.seat ?? act.who),
    };
  switch (act.do) {
    case "nextPhase":
      return words.view.phase.id === act.to ? null : { type: "NextPhase" };
    case "order":
      return nextMove(act.seats.map(words.seatOf), words.view.order);
    case "queue":
    case "unqueue":
      return queueCommand(act, words);
    case "addSeat":
      return addSeat(words.person(act.seat), words);
    default:
      return withValues(act, words);
  }
}

function withValues(act: Act, { seatOf }: Words): Command {
  switch (act.do) {
    case "givePair":
      return {
        type: "GivePair",
        seatIds: [seatOf(act.seats[0]), seatOf(act.seats[1])],
      };
    case "pass":
      return { type: "PassTurn", when: act.when };
    case "givePiece":
      return {
        type: "GivePiece",
        seatId: act.to === "middle" ? "middle" : seatOf(act.to),
      };
    case "extend":
      return { type: "ExtendTurn", seconds: act.seconds };
    case "pause":
      return { type: "Pause", kind: act.kind };
    case "listen":
      return { type: "SetListening", on: act.on ?? true };
    default:
      throw new Error(`This is no command: ${act.do}`);
  }
}

function queueCommand(
  act: Extract<Act, { do: "queue" | "unqueue" }>,
  { seatOf, leads }: Words,
): Command {
  const away = act.do === "unqueue";
  const who = act.seat ?? act.who;
  if (!leads) return { type: away ? "LeaveQueue" : "JoinQueue" };
  return { type: away ? "UnqueueSeat" : "QueueSeat", seatId: seatOf(who) };
}

function addSeat(person: Person, { seatOf }: Words): Command {
  const { name, place, device } = person;
  return {
    type: "AddSeat",
    name,
    place,
    device: device === "shared" ? "shared" : "none",
    ...(person.with !== undefined && { with: seatOf(person.with) }),
  };
}

/** The first seat that does not stand where it should, moved there. */
function nextMove(
  wanted: readonly string[],
  order: readonly string[],
): Command {
  const toIndex = wanted.findIndex((seatId, index) => order[index] !== seatId);
  return toIndex === -1
    ? null
    : { type: "MoveSeat", seatId: wanted[toIndex]!, toIndex };
}
