import type { SeatId } from "../../shared/domain/ids.ts";
import type { View } from "../../shared/domain/viewTypes.ts";
import type { TextKey } from "../../shared/text/text.ts";
import type { NameOf } from "../components/names.ts";
import { plain } from "./momentTypes.ts";
import type { Line, Moment } from "./momentTypes.ts";
import { pause, silence, waiting } from "./stillMoments.ts";

/** Turns this short are announced one person earlier, so that nobody is surprised. */
const shortTurnMs = 60_000;

export interface Seen {
  readonly view: View;
  readonly nameOf: NameOf;
  /** This person has just said that they would rather listen. */
  readonly passed: boolean;
}

export function momentOf(seen: Seen): Moment {
  return (
    pauseMoment(seen.view) ??
    lobbyMoment(seen.view) ??
    myTurn(seen) ??
    justPassed(seen) ??
    quiet(seen.view) ??
    someonesTurn(seen) ??
    nobodysTurn(seen)
  );
}

function pauseMoment({ session: { paused }, phase }: View): Moment | null {
  const inBreak = phase.id === "break" || paused?.kind === "break";
  if (paused?.kind === "quiet") return silence;
  if (paused?.kind === "facilitatorAway") {
    const away = plain("away", "participant.awayTitle", "participant.awayLine");
    return { ...away, look: "fog" };
  }
  return paused !== null || inBreak ? pause : null;
}

function lobbyMoment({ session }: View): Moment | null {
  if (session.status !== "arriving") return null;
  return plain("lobby", "participant.lobbyTitle", "participant.lobbyLine");
}

function quiet({ phase }: View): Moment | null {
  return phase.order === "silent" ? silence : null;
}

function justPassed({ view, passed }: Seen): Moment | null {
  if (!passed) return null;
  const byHand = view.phase.queueing;
  return plain(
    "passed",
    "participant.passedTitle",
    byHand ? "participant.passedLine" : "participant.passedLineCircle",
  );
}

function myTurn(seen: Seen): Moment | null {
  const { view } = seen;
  const { turn, me } = view;
  const seatId = me?.seats.find((id) => turn?.seatIds.includes(id));
  if (me === undefined || turn === null || seatId === undefined) return null;
  if (turn.seatIds.length > 1)
    return {
      ...plain(
        "duoMine",
        "participant.duoMineTitle",
        "participant.duoMineLine",
      ),
      look: "lilac",
      seatId,
    };
  const mine = plain("turn", "participant.turnTitle", "participant.turnLine");
  const title = forWhom(seen, seatId, "participant.turnTitle");
  return { ...mine, title, look: "mist", seatId };
}

/** On a phone for two chairs the title says whom it means. */
function forWhom(
  { view: { me }, nameOf }: Seen,
  seatId: SeatId,
  key: "participant.turnTitle" | "participant.nextTitle",
): Line {
  if (me === undefined || me.seats.length < 2) return { key };
  return { key: `${key}Of`, values: { name: nameOf(seatId) } };
}

function someonesTurn(seen: Seen): Moment | null {
  const { view, nameOf } = seen;
  const { turn } = view;
  if (turn === null) return null;
  const [one, other] = turn.seatIds;
  if (other !== undefined)
    return {
      ...plain("duo", "participant.duoTitle", null),
      look: "lilac",
      line: {
        key: "participant.duoLine",
        values: { one: nameOf(one), other: nameOf(other) },
      },
    };
  const name = nameOf(one);
  const seatId = nextOnThisPhone(view);
  if (seatId !== null) return soon(seen, seatId, name);
  return {
    ...plain("listen", "participant.listenTitle", listenLine(view)),
    title: { key: "participant.listenTitle", values: { name } },
  };
}

/** `speaking`: who finishes first; null when nobody speaks. */
function soon(seen: Seen, seatId: SeatId, speaking: string | null): Moment {
  const line: Line =
    speaking === null
      ? { key: "participant.nextLineAlone" }
      : { key: "participant.nextLine", values: { name: speaking } };
  return {
    ...plain("next", "participant.nextTitle", null),
    title: forWhom(seen, seatId, "participant.nextTitle"),
    look: "sand",
    line,
    seatId,
  };
}

function nextOnThisPhone({ turn, next, me }: View): SeatId | null {
  if (me === undefined) return null;
  if (next !== null && me.seats.includes(next)) return next;
  const allotment = turn?.allotmentMs ?? Infinity;
  return me.ahead === 2 && allotment <= shortTurnMs ? me.seatId : null;
}

function listenLine({ me }: View): TextKey {
  if (me?.listening === true) return "participant.listeningLine";
  if (me?.askedAgainLater === true) return "participant.askedAgainLater";
  return me?.ahead == null
    ? "participant.listenOnlyLine"
    : "participant.listenLine";
}

function nobodysTurn(seen: Seen): Moment {
  const { view, nameOf } = seen;
  const { drawn, me } = view;
  // On a phone for two chairs "you" would be either of them.
  if (drawn !== null && drawn === me?.seatId && me.seats.length === 1)
    return plain(
      "drawn",
      "participant.drawnMineTitle",
      "participant.drawnMineLine",
    );
  if (drawn !== null)
    return {
      ...plain("drawn", "participant.drawnTitle", null),
      title: {
        key: "participant.drawnTitle",
        values: { name: nameOf(drawn) },
      },
    };
  const seatId = nextOnThisPhone(view);
  return seatId === null ? waiting(view) : soon(seen, seatId, null);
}
