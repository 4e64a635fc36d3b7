import { useState } from "react";
import {
  ConnectionBanner,
  useConnectionText,
} from "../components/ConnectionStatus.tsx";
import { LiveRegion } from "../components/LiveRegion.tsx";
import { useSignals, useText } from "../connection/hooks.ts";
import { announcement } from "./announcements.ts";
import { useConsole } from "./consoleContext.ts";

/** The console's one live region, and the banner that uses it: the link first, then answers, then what changed. */
export function ConsoleVoice() {
  const link = useConnectionText();
  const { said } = useConsole();
  const changed = useChangeText();
  return (
    <>
      <ConnectionBanner />
      <LiveRegion text={[link, said, changed].filter(Boolean).join(" ")} />
    </>
  );
}

function useChangeText(): string {
  const t = useText();
  const { view } = useConsole();
  const calls = useSignals().notices.length;
  const [known, know] = useState({ view, calls, text: "" });
  if (known.view === view && known.calls === calls) return known.text;
  const told = [
    announcement(known.view, view, t),
    calls > known.calls ? t("facilitator.saySignal") : null,
  ].filter((text) => text !== null);
  const text = told.length > 0 ? told.join(" ") : known.text;
  know({ view, calls, text });
  return text;
}
