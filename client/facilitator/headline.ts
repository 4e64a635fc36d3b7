import type { PauseKind } from "../../shared/domain/state.ts";
import type { View } from "../../shared/domain/viewTypes.ts";
import { phaseName } from "../../shared/text/formatNames.ts";
import type { TextKey, Translate } from "../../shared/text/text.ts";

const paused: Readonly<Record<PauseKind, TextKey>> = {
  pause: "facilitator.pausedPause",
  break: "facilitator.pausedBreak",
  quiet: "facilitator.pausedQuiet",
  facilitatorAway: "facilitator.pausedAway",
};

/** The answer to "what is now?", in one sentence. */
export function headline(
  view: View,
  nameOf: (seatId: string) => string,
  t: Translate,
): string {
  const { session, phase, turn } = view;
  if (session.status === "arriving") return t("facilitator.arriving");
  if (session.paused !== null) return t(paused[session.paused.kind]);
  if (phase.order === "silent") return t("facilitator.silent");
  if (turn !== null) return speaking(view, nameOf, t);
  return phase.order === "free"
    ? withoutTurns(view, t)
    : t("facilitator.nobodySpeaks");
}

/** Where nobody has a turn, the step itself is what is now. */
function withoutTurns({ phase }: View, t: Translate): string {
  if (phase.speakers === "none") return phaseName(t, phase);
  return t(
    phase.speakers === "facilitators"
      ? "facilitator.leadsSpeak"
      : "facilitator.free",
  );
}

function speaking(
  view: View,
  nameOf: (seatId: string) => string,
  t: Translate,
): string {
  const [first = "", second] = view.turn?.seatIds ?? [];
  if (second !== undefined)
    return t("facilitator.pairSpeaks", {
      first: nameOf(first),
      second: nameOf(second),
    });
  return first === view.me?.seatId
    ? t("facilitator.youSpeak")
    : t("facilitator.speaks", { name: nameOf(first) });
}
