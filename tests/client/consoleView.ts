import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { SeatDetail, View } from "../../shared/domain/viewTypes.ts";
import { createTexts } from "../../shared/text/text.ts";
import common from "../../shared/text/nl/common.json" with { type: "json" };
import facilitator from "../../shared/text/nl/facilitator.json" with { type: "json" };
import formats from "../../shared/text/nl/formats.json" with { type: "json" };

export const dutch = createTexts(
  "nl",
  { common, facilitator, formats },
  compileMessage,
);

export function seat(seatId: string, more: Partial<SeatDetail> = {}) {
  return {
    seatId,
    name: seatId,
    place: "room",
    device: "own",
    with: null,
    facilitator: false,
    presence: "here",
    listening: false,
    factor: 1,
    roles: [],
    may: [],
    ...more,
  } satisfies SeatDetail;
}

interface Changes extends Partial<Omit<View, "phase" | "session">> {
  phase?: Partial<View["phase"]>;
  session?: Partial<View["session"]>;
}

/** A facilitator's view of a running round with Anna, Bert and Chris; say what differs. */
export function consoleView({ phase, session, ...more }: Changes = {}): View {
  return {
    protocol: 1,
    position: 10,
    serverTime: 1_000_000,
    as: "facilitator",
    turnNumber: 3,
    session: {
      id: "s",
      format: "multilogem",
      language: "nl",
      setting: "room",
      status: "running",
      paused: null,
      ...session,
    },
    phase: {
      id: "checkIn",
      index: 2,
      count: 5,
      order: "circle",
      speakers: "all",
      crossTalk: "none",
      queueing: false,
      board: "off",
      startedAt: 0,
      ...phase,
    },
    seats: [seat("Anna"), seat("Bert"), seat("Chris")],
    round: { done: 0, toCome: 3 },
    order: ["Anna", "Bert", "Chris"],
    queue: [],
    next: "Anna",
    turn: null,
    bringer: null,
    drawn: null,
    hadTurn: [],
    phases: [
      { id: "arriving", minutes: null, order: "free", board: "off" },
      { id: "welcome", minutes: 5, order: "free", board: "off" },
      { id: "checkIn", minutes: null, order: "circle", board: "off" },
      { id: "silence", minutes: null, order: "silent", board: "off" },
      { id: "checkOut", minutes: null, order: "circle", board: "open" },
    ],
    undo: null,
    ...more,
  };
}

export function turnOf(...seatIds: string[]) {
  return {
    number: 3,
    seatIds,
    startedAt: 0,
    allotmentMs: 60_000,
    pausedMs: 0,
    pausedSince: null,
  };
}
