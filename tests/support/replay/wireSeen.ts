import type {
  SeatDetail,
  SeatView,
  View,
} from "../../../shared/domain/viewTypes.ts";
import type { Turn } from "../../../shared/domain/state.ts";
import type { Seen } from "./driver.ts";
import type { WireDevice } from "./wireDevice.ts";
import type { WireStage } from "./wireStage.ts";

type PersonOf = ReadonlyMap<string, string>;

/** What a device knows, in the ids of the case. */
export function seenOverTheWire(stage: WireStage, screen: string): Seen {
  const device = stage.device(screen);
  const personOf = new Map([...stage.seats].map(([id, seat]) => [seat, id]));
  const view = device.view();
  const text = wordsIn([view, device.notices()]).join("\n");
  if ("waiting" in view)
    return { position: view.position, turnNumber: 0, waiting: true, text };
  const named = (ids: readonly string[]): string[] =>
    ids.map((id) => personOf.get(id) ?? id);
  return {
    position: view.position,
    turnNumber: view.turnNumber,
    speaker: named(view.turn?.seatIds ?? []),
    next: view.next === null ? null : (personOf.get(view.next) ?? view.next),
    queue: named(view.queue),
    order: named(view.order),
    phase: view.phase.id,
    turnLeft: view.turn === null ? null : secondsLeft(view.turn, device.now()),
    paused: view.session.paused?.kind ?? null,
    notes: device.notes().cards().length,
    text,
    ...(view.me !== undefined && {
      waiting: false,
      listening: view.me.listening,
    }),
    ...(view.as === "facilitator" && ledView(view, device, personOf)),
  };
}

function ledView(
  view: View,
  device: WireDevice,
  personOf: PersonOf,
): Partial<Seen> {
  const details = view.seats.filter(isDetail);
  const person = (seatId: string): string => personOf.get(seatId) ?? seatId;
  return {
    hadTurn: (view.hadTurn ?? []).map(person),
    seats: Object.fromEntries(
      details.map(({ seatId, presence }) => [person(seatId), presence]),
    ),
    listeners: details
      .filter(({ listening }) => listening)
      .map(({ seatId }) => person(seatId)),
    signals: device.notices().map(({ seatId }) => person(seatId)),
  };
}

function isDetail(seat: SeatView | SeatDetail): seat is SeatDetail {
  return "presence" in seat;
}

/** As the contract reckons it. */
function secondsLeft(turn: Turn, clock: number): number | null {
  if (turn.allotmentMs === null) return null;
  const now = turn.pausedSince ?? clock;
  return (turn.startedAt + turn.allotmentMs + turn.pausedMs - now) / 1_000;
}

/** Every word in it, without the names of its fields. */
function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(wordsIn)
    : [];
}
