import { CirclePlus, Pause, Play, Undo2, Users, Wind } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useSettings, useText } from "../connection/hooks.ts";
import { useConsole } from "./consoleContext.ts";
import type { KeyAction } from "./consoleKeys.ts";
import { keysOf } from "./consoleKeys.ts";
import { mayExtend } from "./useConsoleActions.ts";
import type { RunAction } from "./useConsoleActions.ts";
import { MoreTools } from "./MoreTools.tsx";

/** The small buttons under the large one; all of them can be taken back. */
export function TurnTools({ run }: { run: RunAction }) {
  const t = useText();
  const { view } = useConsole();
  const { paused, status } = view.session;
  const running = status === "running";
  const isQuiet = paused?.kind === "quiet";
  return (
    <div className="tools">
      <Tool
        run={run}
        does="back"
        icon={Undo2}
        text={t("facilitator.back")}
        off={view.undo == null}
      />
      <Tool
        run={run}
        does="pause"
        icon={paused === null ? Pause : Play}
        text={t(paused === null ? "facilitator.pause" : "facilitator.doResume")}
        off={!running}
      />
      {!isQuiet && (
        <Tool
          run={run}
          does="quiet"
          icon={Wind}
          text={t("facilitator.quiet")}
          off={!running}
        />
      )}
      <Tool
        run={run}
        does="moreTime"
        icon={CirclePlus}
        text={t("facilitator.moreOne")}
        off={!mayExtend(view)}
      />
      {view.phase.order === "pair" && (
        <Tool
          run={run}
          does="pair"
          icon={Users}
          text={t("facilitator.pair")}
          off={!running}
        />
      )}
      <MoreTools run={run} />
    </div>
  );
}

interface ToolProps {
  run: RunAction;
  does: KeyAction;
  icon: LucideIcon;
  text: string;
  off: boolean;
}

/** Stays in the tab order when it does nothing, so that focus is never lost to a change of state. */
function Tool({ run, does, icon: Icon, text, off }: ToolProps) {
  return (
    <button
      type="button"
      className="tool"
      aria-disabled={off}
      onClick={() => {
        if (!off) run(does);
      }}
    >
      <Icon aria-hidden size={20} />
      <span>{text}</span>
      <KeyHint action={does} />
    </button>
  );
}

/** The key beside a word, while letters work as keys. */
export function KeyHint({ action }: { action: KeyAction }) {
  const [{ keys }] = useSettings();
  const [key] = keysOf(action);
  return keys && key !== undefined ? <kbd aria-hidden="true">{key}</kbd> : null;
}
