import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { enterSession, takeSecret } from "../connection/api.ts";
import {
  SessionProvider,
  useDenied,
  useEnded,
  useSharedLanguage,
  useText,
  useView,
} from "../connection/hooks.ts";
import { RoomHelp } from "./RoomHelp.tsx";
import { RoomScreen } from "./RoomScreen.tsx";
import { useBigScreen } from "./bigScreen.ts";
import "../styles/card.css";
import "../styles/room.css";

/** The big screen: read-only, with its own link. `?share=1` keeps clear of the edges of a shared window. */
export function Room({ sessionId }: { sessionId: string }) {
  const entry = useEntry(sessionId);
  useBigScreen();
  if (entry === "entering") return <Sheet>{null}</Sheet>;
  if (entry === "refused") return <Unknown />;
  return (
    <SessionProvider sessionId={sessionId} role="room">
      <Screen />
    </SessionProvider>
  );
}

function Screen() {
  const view = useView();
  const ended = useEnded();
  const denied = useDenied();
  const t = useText();
  useSharedLanguage(view?.session.language);
  if (denied !== null) return <Unknown />;
  const whole = view !== null && !("waiting" in view) ? view : null;
  if (ended !== null || whole?.session.status === "closed")
    return (
      <Sheet>
        <h1 className="room-name">{t("room.endShort")}</h1>
      </Sheet>
    );
  if (whole === null)
    return (
      <Sheet>
        <p>{t("common.connecting")}</p>
      </Sheet>
    );
  return <RoomScreen view={whole} />;
}

function Unknown() {
  const t = useText();
  return (
    <Sheet>
      <h1 className="room-title">{t("room.denied")}</h1>
      <p>{t("room.deniedLine")}</p>
    </Sheet>
  );
}

function Sheet({ children }: { children: ReactNode }) {
  return (
    <main className="room">
      <div className="room-middle">{children}</div>
      <RoomHelp />
    </main>
  );
}

/** A link's secret is swapped for the cookie once; a reload finds the cookie. */
function useEntry(sessionId: string): "entering" | "in" | "refused" {
  const [secret] = useState(takeSecret);
  const [entry, setEntry] = useState<"entering" | "in" | "refused">(
    secret === null ? "in" : "entering",
  );
  useEffect(() => {
    if (secret === null) return;
    void enterSession(sessionId, { as: "room", secret }).then((answer) =>
      setEntry(answer.ok ? "in" : "refused"),
    );
  }, [sessionId, secret]);
  return entry;
}
