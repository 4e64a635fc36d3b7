import { useState } from "react";
import { Link } from "wouter";
import { PlainPage } from "../components/PlainPage.tsx";
import { useLanguage, useText } from "../connection/hooks.ts";
import { plannedText } from "./dates.ts";
import { keptText, statusTexts, titleOf } from "./meetingTexts.ts";
import type { Meeting } from "./organisation.ts";
import { useAnswer } from "./useAnswer.ts";
import { WipeDialog } from "./WipeDialog.tsx";

/** All meetings of the organisation: what is kept of each, and until when. */
export function MeetingList() {
  const t = useText();
  const [meetings, again] = useAnswer<Meeting[]>("/api/sessions");
  const [wiping, wipe] = useState<Meeting | null>(null);
  const [said, say] = useState("");
  return (
    <PlainPage wide title={t("organiser.listTitle")} said={said}>
      <nav className="tools" aria-label={t("organiser.listTitle")}>
        <Link className="tool strong" href="/organise/new">
          {t("organiser.plan")}
        </Link>
        <Link className="tool" href="/organise/series">
          {t("series.title")}
        </Link>
        <Link className="tool" href="/organise/formats">
          {t("organiser.ownFormats")}
        </Link>
        <Link className="tool" href="/organise/about">
          {t("organiser.aboutUs")}
        </Link>
      </nav>
      {said !== "" && <p className="done">{said}</p>}
      {meetings.state === "failed" && (
        <p className="problem">{t("organiser.offline")}</p>
      )}
      {meetings.state === "known" && (
        <Meetings meetings={meetings.value} wipe={wipe} />
      )}
      {wiping !== null && (
        <WipeDialog
          meeting={wiping}
          close={() => wipe(null)}
          wiped={() => {
            wipe(null);
            say(t("organiser.wiped"));
            again();
          }}
        />
      )}
    </PlainPage>
  );
}

interface MeetingsProps {
  meetings: readonly Meeting[];
  wipe: (meeting: Meeting) => void;
}

function Meetings({ meetings, wipe }: MeetingsProps) {
  const t = useText();
  if (meetings.length === 0) return <p>{t("organiser.listEmpty")}</p>;
  return (
    <table className="meetings">
      <thead>
        <tr>
          <th scope="col">{t("organiser.columnWhen")}</th>
          <th scope="col">{t("organiser.columnMeeting")}</th>
          <th scope="col">{t("organiser.columnStatus")}</th>
          <th scope="col">{t("organiser.columnKept")}</th>
          <th scope="col">{t("organiser.columnDo")}</th>
        </tr>
      </thead>
      <tbody>
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.sessionId} meeting={meeting} wipe={wipe} />
        ))}
      </tbody>
    </table>
  );
}

function MeetingRow({
  meeting,
  wipe,
}: {
  meeting: Meeting;
  wipe: (meeting: Meeting) => void;
}) {
  const t = useText();
  const [language] = useLanguage();
  const { sessionId, plannedFor, status } = meeting;
  const title = titleOf(meeting, t("organiser.untitled"));
  const named = (action: string) => `${action}: ${title}`;
  const over = status === "closed" || status === "reviewed";
  return (
    <tr>
      <td data-label={t("organiser.columnWhen")}>
        {plannedFor === null
          ? t("organiser.noDate")
          : plannedText(plannedFor, language)}
      </td>
      <th scope="row" data-label={t("organiser.columnMeeting")}>
        {title}
      </th>
      <td data-label={t("organiser.columnStatus")}>{t(statusTexts[status])}</td>
      <td data-label={t("organiser.columnKept")}>
        {keptText(meeting, t, language)}
      </td>
      <td>
        <span className="tools">
          <Link
            className="tool"
            href={`/organise/${sessionId}`}
            aria-label={named(t("organiser.open"))}
          >
            {t("organiser.open")}
          </Link>
          {over && (
            <a
              className="tool"
              href={`/review/${sessionId}`}
              aria-label={named(t("organiser.toReview"))}
            >
              {t("organiser.toReview")}
            </a>
          )}
          <button
            type="button"
            className="tool"
            aria-label={named(t("organiser.wipeNow"))}
            onClick={() => wipe(meeting)}
          >
            {t("organiser.wipeNow")}
          </button>
        </span>
      </td>
    </tr>
  );
}
