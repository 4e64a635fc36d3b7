import type { View } from "../../shared/domain/viewTypes.ts";
import { phaseName } from "../../shared/text/formatNames.ts";
import type { Translate } from "../../shared/text/text.ts";
import { listed, namesIn } from "./names.ts";
import { peopleOf } from "./people.ts";

/**
 * What a screen reader hears of a change: a step, a turn, a pause, someone at the door or in the line. Never the time
 * left and never who is connected. Null when nothing worth hearing changed.
 */
export function announcement(
  before: View,
  after: View,
  t: Translate,
): string | null {
  const told = [
    phaseChange(before, after, t),
    turnChange(before, after, t),
    pauseChange(before, after, t),
    arrivals(before, after, t),
    queueChange(before, after, t),
  ].filter((text) => text !== null);
  return told.length === 0 ? null : told.join(" ");
}

function phaseChange(before: View, after: View, t: Translate): string | null {
  if (before.phase.index === after.phase.index) return null;
  return t("facilitator.sayPhase", { phase: phaseName(t, after.phase) });
}

function turnChange(before: View, after: View, t: Translate): string | null {
  if (before.turn?.number === after.turn?.number) return null;
  if (after.turn === null) return t("facilitator.sayNoTurn");
  const name = listed(
    after.turn.seatIds.map(namesIn(after, t)),
    after.session.language,
  );
  return t("facilitator.sayTurn", {
    name,
    count: after.turn.seatIds.length,
  });
}

function pauseChange(before: View, after: View, t: Translate): string | null {
  const [was, is] = [before.session.paused, after.session.paused];
  if ((was === null) === (is === null)) return null;
  return t(is === null ? "facilitator.sayResumed" : "facilitator.sayPaused");
}

function arrivals(before: View, after: View, t: Translate): string | null {
  const known = new Set(peopleOf(before).waiting.map((seat) => seat.seatId));
  const fresh = peopleOf(after).waiting.filter(
    (seat) => !known.has(seat.seatId),
  );
  const [first] = fresh;
  if (first === undefined) return null;
  return t("facilitator.sayWaiting", {
    name: namesIn(after, t)(first.seatId),
    count: fresh.length,
  });
}

function queueChange(before: View, after: View, t: Translate): string | null {
  const joined = after.queue.find((id) => !before.queue.includes(id));
  if (joined === undefined || before.phase.index !== after.phase.index)
    return null;
  return t("facilitator.sayQueue", { name: namesIn(after, t)(joined) });
}
