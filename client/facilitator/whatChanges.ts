import type { OrderRule } from "../../shared/domain/format.ts";
import type { View } from "../../shared/domain/viewTypes.ts";
import { phaseName } from "../../shared/text/formatNames.ts";
import type { TextKey, Translate } from "../../shared/text/text.ts";
import { listed } from "./names.ts";

const orders: Readonly<Record<OrderRule, TextKey>> = {
  fixed: "facilitator.orderFixed",
  circle: "facilitator.orderCircle",
  queue: "facilitator.orderQueue",
  notYetSpokenFirst: "facilitator.orderNotYetSpokenFirst",
  piece: "facilitator.orderPiece",
  pair: "facilitator.orderPair",
  free: "facilitator.orderFree",
  silent: "facilitator.orderSilent",
};

/** What "next step" will do, in short sentences, before it does it. */
export function whatChanges(
  view: View,
  nameOf: (seatId: string) => string,
  t: Translate,
): string[] {
  const next = view.phases?.[view.phase.index + 1];
  if (next === undefined) return [t("facilitator.lastStep")];
  const told = [
    t("facilitator.willBe", { phase: phaseName(t, next) }),
    t(orders[next.order]),
  ];
  if (view.turn !== null)
    told.push(
      t("facilitator.willStop", {
        name: listed(view.turn.seatIds.map(nameOf), view.session.language),
      }),
    );
  const [open, opens] = [view.phase.board !== "off", next.board !== "off"];
  if (!open && opens) told.push(t("facilitator.willOpenBoard"));
  if (open && !opens) told.push(t("facilitator.willCloseBoard"));
  return told;
}
