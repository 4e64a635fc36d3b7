import type { ReactNode } from "react";
import type { Ended } from "../../shared/protocol/messages.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { useDenied, useEnded, useText, useView } from "../connection/hooks.ts";
import { ConsoleProvider } from "./ConsoleProvider.tsx";
import { PlainPage } from "../components/PlainPage.tsx";

/** Lets the console through while there is a session to lead; says in words why there is none. */
export function SessionGate({
  sessionId,
  children,
}: {
  sessionId: string;
  children: ReactNode;
}) {
  const t = useText();
  const view = useView();
  const ended = useEnded();
  const denied = useDenied();
  if (ended !== null) return <EndedPage ended={ended} sessionId={sessionId} />;
  if (denied !== null)
    return (
      <PlainPage title={t("facilitator.noLinkTitle")}>
        <p>{t("facilitator.noLinkText")}</p>
      </PlainPage>
    );
  if (view === null || !("turnNumber" in view))
    return <PlainPage title={t("common.connecting")} />;
  if (view.session.status === "closed")
    return <EndedPage ended={{ reason: "closed" }} sessionId={sessionId} />;
  return <ConsoleProvider view={view}>{children}</ConsoleProvider>;
}

function EndedPage({ ended, sessionId }: { ended: Ended; sessionId: string }) {
  const t = useText();
  if (ended.takenOver === true)
    return (
      <PlainPage title={t("facilitator.takenOverTitle")}>
        <p>{t("facilitator.takenOverText")}</p>
      </PlainPage>
    );
  const closed = ended.reason === "closed";
  return (
    <PlainPage title={t(titles[ended.reason])}>
      <p>{t(texts[ended.reason])}</p>
      {closed && <ReviewLink sessionId={sessionId} />}
    </PlainPage>
  );
}

function ReviewLink({ sessionId }: { sessionId: string }) {
  const t = useText();
  return (
    <a className="big primary" href={`/review/${sessionId}`}>
      {t("facilitator.toReview")}
    </a>
  );
}

const titles: Readonly<Record<Ended["reason"], TextKey>> = {
  closed: "facilitator.closedTitle",
  removed: "facilitator.noLinkTitle",
  wiped: "facilitator.wipedTitle",
};

const texts: Readonly<Record<Ended["reason"], TextKey>> = {
  closed: "facilitator.closedText",
  removed: "facilitator.endedRemoved",
  wiped: "facilitator.wipedText",
};
