import type { SeatId } from "../../shared/domain/ids.ts";
import type { View } from "../../shared/domain/viewTypes.ts";

/** As people sit: the next one and the one before first, then the circle from there on. */
export function receivers({ order, turn }: Pick<View, "order" | "turn">): {
  neighbours: readonly SeatId[];
  others: readonly SeatId[];
} {
  const holder = turn?.seatIds[0] ?? "";
  const at = order.indexOf(holder);
  const around = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))];
  const [after, before] = [around[0], around.at(-1)];
  const neighbours = [after, before].filter((id) => id !== undefined);
  return {
    neighbours: at < 0 ? [] : [...new Set(neighbours)],
    others: at < 0 ? around : around.slice(1, -1),
  };
}
