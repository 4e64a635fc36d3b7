import { useState } from "react";
import { Link } from "wouter";
import type { Series } from "../../shared/protocol/seriesMessages.ts";
import { api } from "../connection/api.ts";
import { useLanguage, useText } from "../connection/hooks.ts";
import { Choice } from "./Choice.tsx";
import { plannedText } from "./dates.ts";
import { statusTexts, titleOf } from "./meetingTexts.ts";
import type { Meeting } from "./organisation.ts";

interface SeriesMeetingsProps {
  series: Series;
  meetings: readonly Meeting[];
  changed: () => void;
  failed: () => void;
}

/** The evenings of a series, and those that may be added to it. */
export function SeriesMeetings(props: SeriesMeetingsProps) {
  const { series, meetings, changed, failed } = props;
  const t = useText();
  const inSeries = meetings
    .filter(({ sessionId }) => series.sessionIds.includes(sessionId))
    .sort((a, b) => whenOf(a) - whenOf(b));
  const others = meetings.filter((meeting) => !inSeries.includes(meeting));
  const call = async (method: "PUT" | "DELETE", sessionId: string) => {
    const path = `/api/series/${series.seriesId}/sessions/${sessionId}`;
    const answer = await api(method, path);
    if (answer.ok) changed();
    else failed();
  };
  return (
    <section className="form">
      <h2>{t("series.evenings")}</h2>
      {inSeries.length === 0 && <p>{t("series.noEvenings")}</p>}
      {inSeries.length > 0 && (
        <ol className="plain links">
          {inSeries.map((meeting) => (
            <OneMeeting
              key={meeting.sessionId}
              meeting={meeting}
              takeOut={() => call("DELETE", meeting.sessionId)}
            />
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <AddMeeting
          key={others.length}
          others={others}
          add={(sessionId) => call("PUT", sessionId)}
        />
      )}
    </section>
  );
}

const whenOf = ({ plannedFor, createdAt }: Meeting): number =>
  plannedFor === null ? createdAt : Date.parse(plannedFor);

function useNames() {
  const t = useText();
  const [language] = useLanguage();
  return (meeting: Meeting): string => {
    const title = titleOf(meeting, t("organiser.untitled"));
    return meeting.plannedFor === null
      ? title
      : `${title}, ${plannedText(meeting.plannedFor, language)}`;
  };
}

interface OneMeetingProps {
  meeting: Meeting;
  takeOut: () => Promise<void>;
}

function OneMeeting({ meeting, takeOut }: OneMeetingProps) {
  const t = useText();
  const nameOf = useNames();
  return (
    <li className="link">
      <Link className="link-name" href={`/organise/${meeting.sessionId}`}>
        {nameOf(meeting)}
      </Link>
      <span>{t(statusTexts[meeting.status])}</span>
      <button
        type="button"
        className="tool"
        aria-label={`${t("series.takeOut")}: ${nameOf(meeting)}`}
        onClick={() => void takeOut()}
      >
        {t("series.takeOut")}
      </button>
    </li>
  );
}

interface AddMeetingProps {
  others: readonly Meeting[];
  add: (sessionId: string) => Promise<void>;
}

function AddMeeting({ others, add }: AddMeetingProps) {
  const t = useText();
  const nameOf = useNames();
  const [chosen, choose] = useState(others[0]?.sessionId ?? "");
  return (
    <>
      <Choice
        label={t("series.add")}
        value={chosen}
        options={others.map((meeting) => ({
          value: meeting.sessionId,
          text: nameOf(meeting),
        }))}
        change={choose}
      />
      <div className="tools">
        <button type="button" className="tool" onClick={() => void add(chosen)}>
          {t("series.addGo")}
        </button>
      </div>
    </>
  );
}
