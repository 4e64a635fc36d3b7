import type { View } from "../../shared/domain/viewTypes.ts";
import type { Translate } from "../../shared/text/text.ts";

/** Names as facilitators need them: who chose none is told apart by the chair. */
export function namesIn(
  view: Pick<View, "seats" | "order">,
  t: Translate,
): (seatId: string) => string {
  return (seatId) => {
    const name = view.seats.find((seat) => seat.seatId === seatId)?.name ?? "";
    if (name !== "") return name;
    const place = view.order.indexOf(seatId) + 1;
    return place === 0
      ? t("common.someone")
      : t("facilitator.someoneOn", { place });
  };
}

/** "Tom, Nadia en Piet" in the language of the screen. */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}
