import type { View } from "../../shared/domain/viewTypes.ts";

/** People may ask for a turn here. The server decides; this only shows the button. */
export function mayRaiseHand(view: View): boolean {
  const { phase, session, me, bringer } = view;
  if (!isOpen(view) || session.status !== "running" || me === undefined)
    return false;
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

function isOpen(view: View): boolean {
  const open = ["queue", "notYetSpokenFirst", "free"];
  return open.includes(view.phase.order) || pairHasTalked(view);
}

/** Two people have thought aloud; now the others may answer. */
export function pairHasTalked({ phase, round, turn }: View): boolean {
  const talking = turn !== null && turn.seatIds.length > 1;
  return phase.order === "pair" && round.done > 0 && !talking;
}
