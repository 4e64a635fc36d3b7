import { boardModes } from "../../shared/domain/format.ts";
import { cards, pauseKinds, seatRoles } from "../../shared/domain/state.ts";
import type { View } from "../../shared/domain/viewTypes.ts";
import type { CommandBody } from "../../shared/protocol/messages.ts";
import type { Seeded } from "./seeded.ts";

type BareType =
  | "StartSession"
  | "NextPhase"
  | "PreviousPhase"
  | "NextTurn"
  | "EndTurn"
  | "Resume"
  | "Undo"
  | "HideCard"
  | "CloseSession";
type Wish = readonly [number, () => CommandBody];

/** Something a person might press next, going by what their screen shows; often too late, and sometimes senseless. */
export function wishOf(view: View, seeded: Seeded): CommandBody {
  const seats = view.seats.map(({ seatId }) => seatId);
  const own =
    view.as === "facilitator"
      ? ofFacilitator(view, seats, seeded)
      : ofParticipant(view, seats, seeded);
  return seeded.weighted(own)();
}

function ofParticipant(
  { turn, me }: View,
  seats: readonly string[],
  seeded: Seeded,
): Wish[] {
  const someone = (): string => seeded.pick(seats);
  const speaks = turn?.seatIds.includes(me?.seatId ?? "") === true;
  const ifSpeaking = speaks ? 20 : 2;
  return [
    [8, () => ({ type: "JoinQueue" })],
    [3, () => ({ type: "LeaveQueue" })],
    [ifSpeaking, () => ({ type: "EndTurn" })],
    [ifSpeaking, () => passTurn(seeded)],
    [2, () => ({ type: "ExtendTurn", seconds: 30 })],
    [4, () => ({ type: "TakePiece" })],
    [ifSpeaking, () => ({ type: "GivePiece", seatId: someone() })],
    [1, () => ({ type: "GivePiece", seatId: "middle" })],
    [3, () => ({ type: "SetListening", on: seeded.chance(0.5) })],
    [1, () => ({ type: "TakeChair" })],
    [1, () => ({ type: "LeaveChair" })],
    [2, () => ({ type: "Undo" })],
    [1, () => ({ type: "TakeLead" })],
    [1, () => ({ type: "NextTurn" })],
    [0.5, () => ({ type: "LeaveSession" })],
  ];
}

function ofFacilitator(
  view: View,
  seats: readonly string[],
  seeded: Seeded,
): Wish[] {
  const seatId = seeded.pick(seats);
  const on = seeded.chance(0.5);
  const other = seeded.pick(seats);
  return [
    [view.session.status === "arriving" ? 12 : 0.2, bare("StartSession")],
    [2, bare("NextPhase")],
    [0.5, bare("PreviousPhase")],
    [14, bare("NextTurn")],
    [4, bare("EndTurn")],
    [3, bare("Resume")],
    [3, bare("Undo")],
    [1, bare("HideCard")],
    [3, () => passTurn(seeded)],
    [5, () => ({ type: "GiveTurn", seatId })],
    [1, () => ({ type: "GivePair", seatIds: [seatId, other] })],
    [2, () => ({ type: "QueueSeat", seatId })],
    [1, () => ({ type: "UnqueueSeat", seatId })],
    [4, () => ({ type: "AdmitSeat", seatId })],
    [0.3, () => ({ type: "DeclineSeat", seatId })],
    [0.3, () => ({ type: "RemoveSeat", seatId })],
    [1, () => ({ type: "MoveSeat", seatId, toIndex: seeded.below(25) })],
    [1, () => ({ type: "RenameSeat", seatId, name: `N${seeded.below(99)}` })],
    [1, () => ({ type: "SetSeatFactor", seatId, factor: 1.5 })],
    [1, () => ({ type: "SetBringer", seatId })],
    [1, () => ({ type: "OfferLead", seatId })],
    [1, () => ({ type: "DrawLots", from: on ? "seats" : "themes" })],
    [2, () => ({ type: "Pause", kind: seeded.pick(pauseKinds) })],
    [2, () => ({ type: "ExtendTurn", seconds: 60 })],
    [1, () => ({ type: "ShowCard", card: seeded.pick(cards) })],
    [1, () => ({ type: "SetPrompt", text: `Q${seeded.below(99)}?` })],
    [1, () => ({ type: "SetBoard", mode: seeded.pick(boardModes) })],
    [1, () => ({ type: "SetRole", seatId, role: seeded.pick(seatRoles), on })],
    [1, () => ({ type: "SetDirection", startSeatId: seatId, clockwise: on })],
    [0.5, () => addSeat(seatId, on)],
    [0.1, bare("CloseSession")],
  ];
}

function bare(type: BareType): () => CommandBody {
  return () => ({ type });
}

function passTurn(seeded: Seeded): CommandBody {
  const when = seeded.chance(0.5) ? "later" : "notThisRound";
  return { type: "PassTurn", when };
}

function addSeat(owner: string, shared: boolean): CommandBody {
  const chair = { type: "AddSeat", name: "Chair", place: "room" } as const;
  return shared
    ? { ...chair, device: "shared", with: owner }
    : { ...chair, device: "none" };
}
