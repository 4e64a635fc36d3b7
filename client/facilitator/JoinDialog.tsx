import { useRef, useState } from "react";
import { api } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";
import { CopyButton } from "../components/CopyButton.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { useConsole } from "./consoleContext.ts";
import { spaced } from "./code.ts";

/** How people come in, and the screen that all may see. */
export function JoinDialog({ onShare }: { onShare: () => void }) {
  const t = useText();
  const { view, open } = useConsole();
  const { codes, session } = view;
  return (
    <Dialog title={t("facilitator.roomScreen")} onClose={() => open(null)}>
      <RoomLinks sessionId={session.id} onShare={onShare} />
      {codes !== undefined && (
        <section className="join-part">
          <h3>{t("facilitator.joinTitle")}</h3>
          <p>{t("facilitator.joinHelp", { address: location.host })}</p>
          <p className="big-code">{spaced(codes.joinCode)}</p>
          <img
            className="qr"
            src={`/api/sessions/${session.id}/qr.svg`}
            alt={t("facilitator.joinQrAlt")}
            width={240}
            height={240}
          />
          <div className="tools">
            <CopyButton
              text={codes.joinLink}
              what={t("facilitator.joinTitle")}
            />
            <a
              className="tool"
              href={`/print/${session.id}`}
              target="_blank"
              rel="noreferrer"
            >
              {t("facilitator.print")}
            </a>
          </div>
        </section>
      )}
    </Dialog>
  );
}

/** A link for the room screen is made when it is asked for; the one before it then stops. */
function RoomLinks({
  sessionId,
  onShare,
}: {
  sessionId: string;
  onShare: () => void;
}) {
  const t = useText();
  const { say, said } = useConsole();
  const { link, make } = useRoomLink(sessionId);
  const show = async (share: boolean) => {
    // Opened at once, while the press still counts as one; filled when the link is there.
    const screen = window.open("", "_blank");
    if (screen === null) {
      // The link of before goes on: nothing came in its place.
      say(t("console.popUpBlocked"));
      return;
    }
    const made = await make();
    if (made === null) screen.close();
    else screen.location.href = share ? made.replace("#", "?share=1#") : made;
    onShare();
  };
  return (
    <section className="join-part">
      <p>{t("facilitator.roomHelp")}</p>
      <div className="tools">
        <button
          type="button"
          className="tool strong"
          onClick={() => void show(false)}
        >
          {t("facilitator.roomOpen")}
        </button>
        <button type="button" className="tool" onClick={() => void show(true)}>
          {t("facilitator.roomShare")}
        </button>
      </div>
      <p className="help">{t("facilitator.roomReplaces")}</p>
      {link === null ? (
        <button type="button" className="tool" onClick={() => void make()}>
          {t("facilitator.roomElsewhere")}
        </button>
      ) : (
        <CopyButton text={link} what={t("facilitator.roomLink")} />
      )}
      <p className="help">{said}</p>
    </section>
  );
}

/** Two quick presses make one link: a second would at once stop the first. */
function useRoomLink(sessionId: string) {
  const t = useText();
  const { say } = useConsole();
  const [link, setLink] = useState<string | null>(null);
  const underWay = useRef<Promise<string | null> | null>(null);
  const ask = async (): Promise<string | null> => {
    const answer = await api<{ secret: string }>(
      "POST",
      `/api/sessions/${sessionId}/links`,
      { as: "room" },
    );
    if (!answer.ok) {
      underWay.current = null;
      say(t("common.notSent"));
      return null;
    }
    const made = `${location.origin}/room/${sessionId}#${answer.value.secret}`;
    setLink(made);
    return made;
  };
  const make = () => (underWay.current ??= ask());
  return { link, make };
}
