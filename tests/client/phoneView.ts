import type { Phase } from "../../shared/domain/format.ts";
import type { MyView, PhaseView, View } from "../../shared/domain/viewTypes.ts";
import type { Turn } from "../../shared/domain/state.ts";

export interface PhoneSees {
  readonly phase?: Partial<PhaseView>;
  readonly session?: Partial<View["session"]>;
  readonly me?: Partial<MyView>;
  readonly turn?: Partial<Turn> | null;
  readonly next?: string | null;
  readonly round?: View["round"];
  readonly drawn?: string | null;
  readonly order?: readonly string[];
}

const turn: Turn = {
  number: 1,
  seatIds: ["fatma"],
  startedAt: 0,
  allotmentMs: null,
  pausedMs: 0,
  pausedSince: null,
};

/** What Marie's phone is shown: a circle of five, in a round, while nobody speaks. */
export function phoneView(sees: PhoneSees = {}): View {
  const order = ["tom", "fatma", "marie", "luc", "piet"];
  return {
    protocol: 1,
    position: 7,
    serverTime: 0,
    as: "participant",
    turnNumber: 3,
    session: {
      id: "s",
      format: "multilogem",
      language: "nl",
      setting: "room",
      status: "running",
      paused: null,
      ...sees.session,
    },
    phase: {
      id: "checkIn",
      index: 2,
      count: 12,
      order: "circle",
      speakers: "all" satisfies Phase["speakers"],
      crossTalk: "none",
      queueing: false,
      board: "off",
      startedAt: 0,
      ...sees.phase,
    },
    seats: order.map((seatId) => ({
      seatId,
      name: `${seatId[0]?.toUpperCase() ?? ""}${seatId.slice(1)}`,
      place: "room",
    })),
    round: sees.round ?? { done: 0, toCome: 5 },
    order: sees.order ?? order,
    queue: [],
    next: sees.next ?? null,
    turn: sees.turn == null ? null : { ...turn, ...sees.turn },
    bringer: null,
    drawn: sees.drawn ?? null,
    me: {
      seatId: "marie",
      seats: ["marie"],
      ahead: null,
      mayQueue: [],
      inQueue: false,
      listening: false,
      askedAgainLater: false,
      mayExtend: false,
      mayUndo: false,
      undoUntil: null,
      mayTakeLead: false,
      facilitator: false,
      roles: [],
      notesRoot: null,
      ...sees.me,
    },
  };
}
