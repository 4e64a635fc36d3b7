import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { PlannedSession } from "../../shared/protocol/messages.ts";
import { PlainPage } from "../components/PlainPage.tsx";
import { api } from "../connection/api.ts";
import { useLanguage, useText } from "../connection/hooks.ts";
import type { MeetingDetails } from "./organisation.ts";
import { bodyOf, draftOf, emptyDraft } from "./planDraft.ts";
import type { PlanDraft } from "./planDraft.ts";
import { PlanForm } from "./PlanForm.tsx";
import { useAnswer } from "./useAnswer.ts";

/** Plans a new meeting; its links are handed on to the page that shows them once. */
export function NewPlan({
  planned,
}: {
  planned: (session: PlannedSession) => void;
}) {
  const [language] = useLanguage();
  const [, go] = useLocation();
  const [first] = useState(() => emptyDraft(language));
  const save = async (draft: PlanDraft): Promise<boolean> => {
    const answer = await api<PlannedSession>(
      "POST",
      "/api/sessions",
      bodyOf(draft),
    );
    if (!answer.ok) return false;
    planned(answer.value);
    go(`/organise/${answer.value.sessionId}`);
    return true;
  };
  return <PlanForm first={first} meeting="new" save={save} />;
}

/** Changes a meeting that has not begun. */
export function ChangePlan({ sessionId }: { sessionId: string }) {
  const t = useText();
  const [asked] = useAnswer<MeetingDetails>(`/api/sessions/${sessionId}`);
  const [, go] = useLocation();
  if (asked.state === "asking")
    return <PlainPage title={t("common.connecting")} />;
  const begun =
    asked.state === "known" &&
    !["planned", "arriving"].includes(asked.value.status);
  if (asked.state === "failed" || begun)
    return (
      <PlainPage
        title={t(begun ? "organiser.startedAlready" : "organiser.failed")}
      >
        <Link className="tool" href="/organise">
          {t("organiser.toList")}
        </Link>
      </PlainPage>
    );
  const save = async (draft: PlanDraft): Promise<boolean> => {
    const path = `/api/sessions/${sessionId}`;
    const answer = await api("PATCH", path, bodyOf(draft));
    if (answer.ok) go(path.replace("/api/sessions", "/organise"));
    return answer.ok;
  };
  return (
    <PlanForm first={draftOf(asked.value)} meeting={sessionId} save={save} />
  );
}
