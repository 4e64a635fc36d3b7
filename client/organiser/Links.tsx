import { useState } from "react";
import type { PlannedSession } from "../../shared/protocol/messages.ts";
import { CopyButton } from "../components/CopyButton.tsx";
import { api } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";
import type { MeetingDetails } from "./organisation.ts";

interface LeadLinksProps {
  sessionId: string;
  fresh: PlannedSession | null;
}

/** Links that lead: shown once when they are made; a lost one is replaced, never shown again. */
export function LeadLinks({ sessionId, fresh }: LeadLinksProps) {
  const t = useText();
  return (
    <section className="links">
      <h2>{t("organiser.linksTitle")}</h2>
      {fresh !== null && <p className="done">{t("organiser.linksOnce")}</p>}
      <p>{t("organiser.linksHelp")}</p>
      {([0, 1] as const).map((number) => (
        <SecretLink
          key={number}
          sessionId={sessionId}
          what={t("organiser.linkFacilitator", { number: number + 1 })}
          request={{ as: "facilitator", number }}
          first={fresh?.facilitatorSecrets[number]}
        />
      ))}
      <SecretLink
        sessionId={sessionId}
        what={t("organiser.linkRoom")}
        request={{ as: "room" }}
        first={fresh?.roomSecret}
      />
      <p className="help">{t("organiser.newLinkHelp")}</p>
    </section>
  );
}

interface SecretLinkProps {
  sessionId: string;
  what: string;
  request: { as: "facilitator"; number: 0 | 1 } | { as: "room" };
  first: string | undefined;
}

function SecretLink({ sessionId, what, request, first }: SecretLinkProps) {
  const t = useText();
  const [secret, setSecret] = useState(first);
  const [failed, setFailed] = useState(false);
  const renew = async () => {
    const path = `/api/sessions/${sessionId}/links`;
    const answer = await api<{ secret: string }>("POST", path, request);
    setFailed(!answer.ok);
    if (answer.ok) setSecret(answer.value.secret);
  };
  const page = request.as === "room" ? "room" : "lead";
  return (
    <div className="link">
      {secret === undefined ? (
        <span className="link-name">{what}</span>
      ) : (
        <CopyButton
          what={what}
          text={`${location.origin}/${page}/${sessionId}#${secret}`}
        />
      )}
      <button
        type="button"
        className="tool"
        aria-label={`${t("organiser.newLink")}: ${what}`}
        onClick={() => void renew()}
      >
        {t("organiser.newLink")}
      </button>
      {failed && (
        <p className="problem" role="alert">
          {t("organiser.failed")}
        </p>
      )}
    </div>
  );
}

/** What people join with; it may be shown again, because it opens the door and nothing more. */
export function JoinLinks({ meeting }: { meeting: MeetingDetails }) {
  const t = useText();
  return (
    <section className="links">
      <h2>{t("organiser.linkJoin")}</h2>
      <p>{t("organiser.linkJoinHelp")}</p>
      <CopyButton what={t("organiser.linkJoin")} text={meeting.joinLink} />
      <p>
        {t("organiser.joinCode")}:{" "}
        <strong className="join-code">
          {meeting.joinCode.replace(/(\d{3})(?=\d)/, "$1 ")}
        </strong>
      </p>
      <img
        className="qr"
        src={`/api/sessions/${meeting.sessionId}/qr.svg`}
        alt={t("organiser.qrAlt")}
        width={240}
        height={240}
      />
    </section>
  );
}
