/** The moments in which nobody has the turn. */
import type { OrderRule } from "../../shared/domain/format.ts";
import type { View } from "../../shared/domain/viewTypes.ts";
import { plain } from "./momentTypes.ts";
import type { Moment } from "./momentTypes.ts";

export const silence: Moment = {
  ...plain("silence", "participant.silenceTitle", "participant.silenceLine"),
  look: "fog",
};

export const pause: Moment = {
  ...plain("pause", "participant.pauseTitle", "participant.pauseLine"),
  look: "fog",
};

/** Nobody speaks and nobody on this phone is next: what the phase itself says. */
export function waiting(view: View): Moment {
  switch (view.phase.speakers) {
    case "none":
      return linger;
    case "facilitators":
      return leads;
    case "bringer":
      return story;
    case "innerCircle":
      return inner(view);
    case "all":
    case "allButBringer":
    case "holder":
    case "pair":
      return byOrder[view.phase.order](view);
  }
}

const leads = plain(
  "leads",
  "participant.leadsTitle",
  "participant.listenOnlyLine",
);
const linger = plain(
  "linger",
  "participant.lingerTitle",
  "participant.lingerLine",
);
const story = plain(
  "story",
  "participant.storyTitle",
  "participant.listenOnlyLine",
);
const ask = plain("ask", "participant.askTitle", "participant.askLine");
const open = plain("open", "participant.openTitle", "participant.openLine");
const piece = plain("piece", "participant.pieceTitle", "participant.pieceLine");
const roundSoon = plain(
  "roundSoon",
  "participant.roundSoonTitle",
  "participant.roundSoonLine",
);
const roundDone = plain(
  "roundDone",
  "participant.roundDoneTitle",
  "participant.roundDoneLine",
);
const duoSoon = plain(
  "duoSoon",
  "participant.duoSoonTitle",
  "participant.duoSoonLine",
);

const byOrder: Readonly<Record<OrderRule, (view: View) => Moment>> = {
  fixed: round,
  circle: round,
  queue: () => ask,
  notYetSpokenFirst: () => ask,
  piece: () => piece,
  pair: ({ phase }) => (phase.queueing ? ask : duoSoon),
  free: () => open,
  silent: () => silence,
};

function round({ round: { toCome, done } }: View): Moment {
  return toCome === 0 && done > 0 ? roundDone : roundSoon;
}

function inner({ me, phase }: View): Moment {
  if (me?.roles.includes("inner") === true)
    return plain(
      "inner",
      "participant.innerMineTitle",
      "participant.innerMineLine",
    );
  const full = phase.freeChairs === 0;
  const line = full ? "refusals.NoFreeChair" : "participant.innerLine";
  return plain("inner", "participant.innerTitle", line);
}
