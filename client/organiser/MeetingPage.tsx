import { Link } from "wouter";
import type { PlannedSession } from "../../shared/protocol/messages.ts";
import { PlainPage } from "../components/PlainPage.tsx";
import { useLanguage, useText } from "../connection/hooks.ts";
import { plannedText } from "./dates.ts";
import { JoinLinks, LeadLinks } from "./Links.tsx";
import { recipeName, statusTexts, titleOf } from "./meetingTexts.ts";
import type { MeetingDetails } from "./organisation.ts";
import { useAnswer } from "./useAnswer.ts";

interface MeetingPageProps {
  sessionId: string;
  /** The links of a meeting that was planned a moment ago. */
  fresh: PlannedSession | null;
}

/** One meeting: its links, its sheet, and the way to change it. */
export function MeetingPage({ sessionId, fresh }: MeetingPageProps) {
  const t = useText();
  const [asked] = useAnswer<MeetingDetails>(`/api/sessions/${sessionId}`);
  if (asked.state === "asking")
    return <PlainPage title={t("common.connecting")} />;
  if (asked.state === "failed")
    return (
      <PlainPage title={t("organiser.failed")}>
        <Link className="tool" href="/organise">
          {t("organiser.toList")}
        </Link>
      </PlainPage>
    );
  return <Details meeting={asked.value} fresh={fresh} />;
}

function Details({
  meeting,
  fresh,
}: {
  meeting: MeetingDetails;
  fresh: PlannedSession | null;
}) {
  const t = useText();
  const [language] = useLanguage();
  const { sessionId, plannedFor, status } = meeting;
  const over = status === "closed" || status === "reviewed";
  return (
    <PlainPage
      wide
      title={titleOf(meeting, t("organiser.untitled"))}
      said={fresh === null ? "" : t("organiser.saved")}
    >
      <p>
        {plannedFor === null
          ? t("organiser.noDate")
          : plannedText(plannedFor, language)}
        {" · "}
        {recipeName(t, meeting)}
        {" · "}
        {t(statusTexts[status])}
      </p>
      {!over && <LeadLinks sessionId={sessionId} fresh={fresh} />}
      {!over && <JoinLinks meeting={meeting} />}
      <nav className="tools" aria-label={t("organiser.columnDo")}>
        {over ? (
          <a className="tool strong" href={`/review/${sessionId}`}>
            {t("organiser.toReview")}
          </a>
        ) : (
          <a
            className="tool"
            href={`/print/${sessionId}`}
            target="_blank"
            rel="noreferrer"
          >
            {t("organiser.print")}
          </a>
        )}
        {(status === "planned" || status === "arriving") && (
          <Link className="tool" href={`/organise/${sessionId}/edit`}>
            {t("organiser.edit")}
          </Link>
        )}
        <Link className="tool" href="/organise">
          {t("organiser.toList")}
        </Link>
      </nav>
    </PlainPage>
  );
}
