import { useServerNow, useSettings, useText } from "../connection/hooks.ts";
import { TimeArc } from "../components/TimeArc.tsx";
import { useConsole } from "./consoleContext.ts";
import { headline } from "./headline.ts";
import { overtimeMinutes } from "./overtime.ts";
import { ChosenLine, StateLine } from "./StateLine.tsx";

/** What is now: one sentence, the circle with time where there is one, and one line more. */
export function TurnCard() {
  const t = useText();
  const { view, nameOf } = useConsole();
  const [{ circle }] = useSettings();
  const calm = view.session.paused !== null || view.phase.order === "silent";
  const timed = view.turn !== null && view.turn.allotmentMs !== null;
  return (
    <div className={calm ? "now-card calm" : "now-card"}>
      <div className="now-words">
        <h1 id="st" tabIndex={-1}>
          {headline(view, nameOf, t)}
        </h1>
        <StateLine />
        <ChosenLine />
        {!calm && view.phase.crossTalk === "clarifyingOnly" && (
          <p className="help">{t("common.clarifyingOnly")}</p>
        )}
      </div>
      {circle && timed && view.session.paused?.kind !== "quiet" && <TurnTime />}
    </div>
  );
}

function TurnTime() {
  const t = useText();
  const { view } = useConsole();
  const now = useServerNow(1_000);
  if (view.turn === null) return null;
  const over = overtimeMinutes(view.turn, now);
  return (
    <div className="now-time">
      <TimeArc turn={view.turn} />
      {over > 0 && (
        <p className="now-over">
          {t("facilitator.overtime", { minutes: over })}
        </p>
      )}
    </div>
  );
}
