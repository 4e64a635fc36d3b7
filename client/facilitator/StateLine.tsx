import { useServerNow, useText } from "../connection/hooks.ts";
import { useConsole } from "./consoleContext.ts";
import { nextButOne, nextStep } from "./nextStep.ts";
import type { Rest } from "./nextStep.ts";
import { minutesSince } from "./overtime.ts";
import type { TextKey } from "../../shared/text/text.ts";

const rest: Readonly<Record<Rest, TextKey>> = {
  roundDone: "facilitator.restRoundDone",
  nobodyInLine: "facilitator.restNobodyInLine",
  pieceInMiddle: "facilitator.restPieceInMiddle",
  silent: "facilitator.restSilent",
  noTurns: "facilitator.restNoTurns",
};

/** One line below the headline: who comes after, what we wait for, or how long it is quiet. */
export function StateLine() {
  const t = useText();
  const { view } = useConsole();
  const { paused, status } = view.session;
  if (status === "arriving")
    return <p>{t("facilitator.arrivingLine", { count: view.order.length })}</p>;
  if (paused?.kind === "facilitatorAway")
    return <p>{t("facilitator.pausedAwayLine")}</p>;
  if (paused?.kind === "quiet") return <QuietFor since={paused.since} />;
  if (paused !== null) return <p>{t("facilitator.pausedLine")}</p>;
  if (view.phase.order === "silent")
    return <QuietFor since={view.phase.startedAt} />;
  return <AfterLine />;
}

/** Who was chosen, for as long as it matters. */
export function ChosenLine() {
  const t = useText();
  const { view, nameOf } = useConsole();
  const { drawn, bringer } = view;
  if (drawn === null && bringer === null) return null;
  return (
    <p className="help">
      {drawn !== null && t("facilitator.drawnIs", { name: nameOf(drawn) })}{" "}
      {bringer !== null &&
        t("facilitator.bringerIs", { name: nameOf(bringer) })}
    </p>
  );
}

function QuietFor({ since }: { since: number }) {
  const t = useText();
  const minutes = minutesSince(since, useServerNow(5_000));
  return <p>{t("facilitator.silentFor", { minutes })}</p>;
}

function AfterLine() {
  const t = useText();
  const { view, nameOf } = useConsole();
  const step = nextStep(view);
  if (step.does === "nothing") return <p>{t(rest[step.because])}</p>;
  if (view.next === null) return null;
  const second = nextButOne(view);
  const name = nameOf(view.next);
  return (
    <p>
      {second === null
        ? t("facilitator.afterNow", { name })
        : t("facilitator.afterNowTwo", { name, second: nameOf(second) })}
    </p>
  );
}
