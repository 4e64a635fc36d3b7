import type { View } from "../../shared/domain/viewTypes.ts";

/** What the large button does now, and why it rests when it does nothing. */
export type NextStep =
  | { does: "start" }
  | { does: "resume" }
  | { does: "next"; seatId: string }
  | { does: "end" }
  | { does: "choosePair" }
  | { does: "nothing"; because: Rest };

export type Rest =
  "roundDone" | "nobodyInLine" | "pieceInMiddle" | "silent" | "noTurns";

export function nextStep(view: View): NextStep {
  if (view.session.status === "arriving") return { does: "start" };
  if (view.session.paused !== null) return { does: "resume" };
  if (view.next !== null) return { does: "next", seatId: view.next };
  if (view.turn !== null) return { does: "end" };
  if (view.phase.order === "pair") return { does: "choosePair" };
  return { does: "nothing", because: restOf(view) };
}

function restOf({ phase }: View): Rest {
  switch (phase.order) {
    case "circle":
    case "fixed":
      return phase.speakers === "none" ? "noTurns" : "roundDone";
    case "queue":
    case "notYetSpokenFirst":
      return "nobodyInLine";
    case "piece":
      return "pieceInMiddle";
    case "silent":
      return "silent";
    case "pair":
    case "free":
      return "noTurns";
  }
}

/** Who comes after `next`. Only a queue tells: in a circle the server alone knows who is passed by. */
export function nextButOne(view: View): string | null {
  if (view.next === null) return null;
  const at = view.queue.indexOf(view.next);
  return at === -1 ? null : (view.queue[at + 1] ?? null);
}
