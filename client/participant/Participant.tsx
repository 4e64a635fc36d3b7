import { Suspense, useEffect } from "react";
import {
  SessionProvider,
  useDenied,
  useEnded,
  useView,
} from "../connection/hooks.ts";
import type { Ended } from "../../shared/protocol/messages.ts";
import { CircleScreen } from "./CircleScreen.tsx";
import { KeptFocus } from "./laterDialogs.ts";
import { Agreements, EndedScreen, fetchLater } from "./laterScreens.ts";
import { WaitingRoom } from "./WaitingRoom.tsx";
import { useWelcome } from "./welcome.ts";
import "../styles/card.css";
import "../styles/participant.css";

/** A participant's phone, from the waiting room to the end. */
export function Participant({ sessionId }: { sessionId: string }) {
  return (
    <SessionProvider sessionId={sessionId} role="participant">
      <Suspense fallback={<WaitingRoom view={null} />}>
        <Screen sessionId={sessionId} />
      </Suspense>
      <Suspense>
        <KeptFocus />
      </Suspense>
    </SessionProvider>
  );
}

function Screen({ sessionId }: { sessionId: string }) {
  const view = useView();
  const ended = useEnded();
  const denied = useDenied();
  const [welcome, welcomed] = useWelcome();
  const live = view !== null;
  useEffect(() => {
    if (live) void fetchLater();
  }, [live]);
  if (ended !== null)
    return <EndedScreen ended={ended} sessionId={sessionId} />;
  if (denied !== null)
    return <EndedScreen ended={live ? removed : null} sessionId={sessionId} />;
  if (view === null || "waiting" in view) return <WaitingRoom view={view} />;
  if (view.session.status === "closed")
    return <EndedScreen ended={{ reason: "closed" }} sessionId={sessionId} />;
  if (welcome) return <Agreements view={view} onChosen={welcomed} />;
  return <CircleScreen view={view} />;
}

/** Whoever was in the circle a moment ago was taken out while their link was gone. */
const removed: Ended = { reason: "removed" };
