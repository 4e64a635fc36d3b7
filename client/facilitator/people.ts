import type { SeatDetail, View } from "../../shared/domain/viewTypes.ts";

/** Where a person is in this round, from most to least pressing: one sign a row. */
export type Mark =
  | { is: "speaking" }
  | { is: "next" }
  | { is: "inLine"; place: number }
  | { is: "hadTurn" }
  | { is: "listening" }
  | { is: "quiet" };

export interface PersonRow {
  readonly seat: SeatDetail;
  readonly mark: Mark;
  /** In this round, an earlier turn than the one that runs. */
  readonly hadTurn: boolean;
}

export interface People {
  /** At the door, to be let in. */
  readonly waiting: readonly SeatDetail[];
  /** As they sit. */
  readonly circle: readonly PersonRow[];
  /** Here without a place in the rounds: facilitators who take no turns. */
  readonly beside: readonly PersonRow[];
}

export function detailsOf(view: View): readonly SeatDetail[] {
  return view.seats.filter((seat): seat is SeatDetail => "presence" in seat);
}

export function peopleOf(view: View): People {
  const seats = detailsOf(view);
  const inside = seats.filter((seat) => seat.presence !== "waiting");
  const row = (seat: SeatDetail): PersonRow => ({
    seat,
    mark: markOf(view, seat),
    hadTurn: view.hadTurn?.includes(seat.seatId) ?? false,
  });
  const circle = view.order.flatMap((id) =>
    inside.filter((seat) => seat.seatId === id),
  );
  return {
    waiting: seats.filter((seat) => seat.presence === "waiting"),
    circle: circle.map(row),
    beside: inside.filter((seat) => !view.order.includes(seat.seatId)).map(row),
  };
}

function markOf(view: View, seat: SeatDetail): Mark {
  const id = seat.seatId;
  if (view.turn?.seatIds.includes(id) === true) return { is: "speaking" };
  if (view.next === id) return { is: "next" };
  const place = view.queue.indexOf(id);
  if (place !== -1) return { is: "inLine", place: place + 1 };
  if (view.hadTurn?.includes(id) === true) return { is: "hadTurn" };
  return { is: seat.listening ? "listening" : "quiet" };
}

const inRounds: ReadonlySet<string> = new Set([
  "circle",
  "queue",
  "notYetSpokenFirst",
  "piece",
  "fixed",
]);

/** Who had no turn yet in this round, as they sit; null where the phase goes in no rounds. Never a count per person. */
export function withoutTurn(view: View): readonly SeatDetail[] | null {
  if (view.session.status !== "running" || !inRounds.has(view.phase.order))
    return null;
  if (
    view.phase.speakers === "bringer" ||
    view.phase.speakers === "facilitators"
  )
    return null;
  const had = new Set([...(view.hadTurn ?? []), ...(view.turn?.seatIds ?? [])]);
  return peopleOf(view)
    .circle.map(({ seat }) => seat)
    .filter((seat) => !had.has(seat.seatId) && !seat.listening);
}
