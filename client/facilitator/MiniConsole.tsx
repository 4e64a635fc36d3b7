import { SessionProvider, useText } from "../connection/hooks.ts";
import { ConsoleVoice } from "./ConsoleVoice.tsx";
import { MiniBoard } from "./MiniBoard.tsx";
import { SessionGate } from "./SessionGate.tsx";
import { useConsoleActions, useConsoleKeys } from "./useConsoleActions.ts";
import "../styles/card.css";
import "../styles/sheet.css";
import "../styles/desk.css";
import "./facilitator.css";
import "./consoleParts.css";
import "./consoleSizes.css";

/** `/mini/:id`: the small console in a window of its own, for browsers without a floating one. */
export function MiniConsole({ sessionId }: { sessionId: string }) {
  return (
    <SessionProvider sessionId={sessionId} role="facilitator">
      <SessionGate sessionId={sessionId}>
        <Mini />
      </SessionGate>
    </SessionProvider>
  );
}

function Mini() {
  const t = useText();
  const run = useConsoleActions();
  useConsoleKeys(run, document);
  return (
    <main>
      <ConsoleVoice />
      <MiniBoard run={run} />
      <footer className="foot">
        <a href="/help" target="_blank" rel="noreferrer">
          {t("common.help")}
        </a>
      </footer>
    </main>
  );
}
