import { phaseName } from "../../shared/text/formatNames.ts";
import { useText } from "../connection/hooks.ts";
import { spaced } from "./code.ts";
import { useConsole } from "./consoleContext.ts";
import type { OpenDialog } from "./consoleContext.ts";
import type { Floating } from "./useFloatingWindow.ts";

/** Where we are, the code, and the way to the other screens. */
export function ConsoleTop({ floating }: { floating: Floating }) {
  const t = useText();
  const { view } = useConsole();
  const { phase, session, codes } = view;
  const place = {
    index: phase.index,
    count: phase.count - 1,
    phase: phaseName(t, phase),
  };
  return (
    <header className="console-top">
      <p className="console-title">
        <strong>{session.title ?? t("common.appName")}</strong>{" "}
        <span>
          {phase.index === 0 ? place.phase : t("facilitator.stepOf", place)}
        </span>
      </p>
      {codes !== undefined && (
        <p className="console-code">
          {t("facilitator.code")} <strong>{spaced(codes.joinCode)}</strong>
        </p>
      )}
      <div className="tools">
        <Opens dialog={{ is: "join" }} text={t("facilitator.roomScreen")} />
        <FloatingButton floating={floating} />
        {session.meetingLink !== undefined && (
          <a
            className="tool"
            href={session.meetingLink}
            target="_blank"
            rel="noreferrer"
          >
            {t("facilitator.meetingLink")}
          </a>
        )}
        <Opens dialog={{ is: "settings" }} text={t("common.settings")} />
        <Opens dialog={{ is: "help" }} text={t("common.help")} />
      </div>
    </header>
  );
}

function Opens({ dialog, text }: { dialog: OpenDialog; text: string }) {
  const { open } = useConsole();
  return (
    <button type="button" className="tool" onClick={() => open(dialog)}>
      {text}
    </button>
  );
}

function FloatingButton({ floating }: { floating: Floating }) {
  const t = useText();
  const { view } = useConsole();
  const open = floating.page !== null;
  return (
    <button
      type="button"
      className="tool"
      onClick={() => floating.toggle(view.session.id, t("common.appName"))}
    >
      {t(open ? "facilitator.closeFloating" : "facilitator.floatingWindow")}
    </button>
  );
}
