import { useSignals, useText } from "../connection/hooks.ts";
import { NextButton } from "./NextButton.tsx";
import { TurnCard } from "./TurnCard.tsx";
import { useConsole } from "./consoleContext.ts";
import type { RunAction } from "./useConsoleActions.ts";

/** What fits beside a video call: who speaks, next, pause, the line, and that someone calls (never who). */
export function MiniBoard({ run }: { run: RunAction }) {
  const t = useText();
  const { view } = useConsole();
  const { notices } = useSignals();
  const paused = view.session.paused !== null;
  return (
    <div className="mini">
      <TurnCard />
      <NextButton run={run} />
      <div className="tools">
        {!paused && view.session.status === "running" && (
          <button type="button" className="tool" onClick={() => run("pause")}>
            {t("facilitator.pause")}
          </button>
        )}
        {view.queue.length > 0 && (
          <p>{t("facilitator.inLine", { count: view.queue.length })}</p>
        )}
        {notices.length > 0 && <p>● {t("facilitator.privateHiddenCalls")}</p>}
      </div>
    </div>
  );
}
