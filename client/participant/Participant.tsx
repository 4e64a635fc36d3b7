import {
  SessionProvider,
  useDenied,
  useEnded,
  useView,
} from "../connection/hooks.ts";
import { Agreements } from "./Agreements.tsx";
import { useWelcome } from "./welcome.ts";
import { CircleScreen } from "./CircleScreen.tsx";
import { DeniedScreen, EndedScreen } from "./EndedScreen.tsx";
import { WaitingRoom } from "./WaitingRoom.tsx";
import "../styles/card.css";
import "../styles/sheet.css";
import "../styles/dim.css";
import "../styles/participant.css";

/** A participant's phone, from the waiting room to the end. */
export function Participant({ sessionId }: { sessionId: string }) {
  return (
    <SessionProvider sessionId={sessionId} role="participant">
      <Screen />
    </SessionProvider>
  );
}

function Screen() {
  const view = useView();
  const ended = useEnded();
  const denied = useDenied();
  const [welcome, welcomed] = useWelcome();
  if (ended !== null) return <EndedScreen ended={ended} />;
  if (denied !== null) return <DeniedScreen />;
  if (view === null || "waiting" in view) return <WaitingRoom view={view} />;
  if (view.session.status === "closed")
    return <EndedScreen ended={{ reason: "closed" }} />;
  if (welcome) return <Agreements view={view} onChosen={welcomed} />;
  return <CircleScreen view={view} />;
}
