import type { View } from "../../shared/domain/viewTypes.ts";

/** People may ask for a turn here. The server decides; this only shows the button. */
export function mayRaiseHand({ phase, session, me, bringer }: View): boolean {
  const open = ["queue", "notYetSpokenFirst", "free"].includes(phase.order);
  if (!open || session.status !== "running" || me === undefined) return false;
  switch (phase.speakers) {
    case "none":
      return false;
    case "facilitators":
      return me.facilitator;
    case "bringer":
      return me.seatId === bringer;
    case "allButBringer":
      return me.seatId !== bringer;
    case "innerCircle":
      return me.roles.includes("inner");
    case "all":
    case "holder":
    case "pair":
      return true;
  }
}
