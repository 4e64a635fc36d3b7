import { Suspense, useEffect } from "react";
import {
  SessionProvider,
  useDenied,
  useEnded,
  useView,
} from "../connection/hooks.ts";
import { CircleScreen } from "./CircleScreen.tsx";
import {
  Agreements,
  EndedScreen,
  fetchLater,
  KeptFocus,
} from "./laterScreens.ts";
import { WaitingRoom } from "./WaitingRoom.tsx";
import { useWelcome } from "./welcome.ts";
import "../styles/card.css";
import "../styles/participant.css";

/** A participant's phone, from the waiting room to the end. */
export function Participant({ sessionId }: { sessionId: string }) {
  return (
    <SessionProvider sessionId={sessionId} role="participant">
      <Suspense fallback={<WaitingRoom view={null} />}>
        <Screen />
      </Suspense>
      <Suspense>
        <KeptFocus />
      </Suspense>
    </SessionProvider>
  );
}

function Screen() {
  const view = useView();
  const ended = useEnded();
  const denied = useDenied();
  const [welcome, welcomed] = useWelcome();
  const live = view !== null;
  useEffect(() => {
    if (live) void fetchLater();
  }, [live]);
  if (ended !== null || denied !== null) return <EndedScreen ended={ended} />;
  if (view === null || "waiting" in view) return <WaitingRoom view={view} />;
  if (view.session.status === "closed")
    return <EndedScreen ended={{ reason: "closed" }} />;
  if (welcome) return <Agreements view={view} onChosen={welcomed} />;
  return <CircleScreen view={view} />;
}
