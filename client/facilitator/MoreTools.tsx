import { useSettings, useText } from "../connection/hooks.ts";
import { useConsole } from "./consoleContext.ts";
import { mayExtend } from "./useConsoleActions.ts";
import type { RunAction } from "./useConsoleActions.ts";

/** What is needed less often, one level deep. */
export function MoreTools({ run }: { run: RunAction }) {
  const t = useText();
  const { view, act, open } = useConsole();
  const [{ circle }, change] = useSettings();
  const running = view.session.status === "running";
  return (
    <details className="more">
      <summary className="tool">{t("facilitator.more")}</summary>
      <div className="tools">
        <SmallButton
          off={!mayExtend(view)}
          onPress={() =>
            void act({ type: "ExtendTurn", seconds: 30 }, { expectTurn: true })
          }
          text={t("facilitator.moreHalf")}
        />
        <SmallButton
          off={!running}
          onPress={() => void act({ type: "Pause", kind: "break" })}
          text={t("facilitator.breakNow")}
        />
        <SmallButton
          off={!running}
          onPress={() => run("board")}
          text={t(
            view.phase.board === "off"
              ? "facilitator.openBoard"
              : "facilitator.closeBoard",
          )}
        />
        <SmallButton
          onPress={() => open({ is: "round" })}
          text={t("facilitator.direction")}
        />
        <SmallButton
          onPress={() => change({ circle: !circle })}
          text={t(circle ? "facilitator.ringOff" : "facilitator.ringOn")}
        />
      </div>
    </details>
  );
}

function SmallButton({
  text,
  onPress,
  off = false,
}: {
  text: string;
  onPress: () => void;
  off?: boolean;
}) {
  return (
    <button
      type="button"
      className="tool"
      aria-disabled={off}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      {text}
    </button>
  );
}
