import { useState } from "react";
import type { ReactNode } from "react";
import { CircleCheck, DoorOpen, Smartphone } from "lucide-react";
import type { Ended } from "../../shared/protocol/messages.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { OwnNotes } from "../board/boards.tsx";
import { Questions } from "../evaluation/evaluations.tsx";
import { HelpNumbers } from "../components/HelpNumbers.tsx";
import { StateCard } from "../components/StateCard.tsx";
import { useText } from "../connection/hooks.ts";
import { PhoneFrame } from "./PhoneFrame.tsx";

const words: Readonly<Record<Ended["reason"], readonly [TextKey, TextKey]>> = {
  closed: ["sheets.endTitle", "sheets.endLine"],
  removed: ["participant.removedTitle", "sheets.removedLine"],
  wiped: ["sheets.wipedTitle", "sheets.wipedLine"],
};

export interface EndedScreenProps {
  ended: Ended | null;
  sessionId: string;
}

/** The circle is over for this phone, or (null) it never was in it; help stays one tap away. */
export function EndedScreen({ ended, sessionId }: EndedScreenProps) {
  const t = useText();
  const [said, say] = useState("");
  if (ended === null) return <Denied />;
  if (ended.takenOver === true) return <TakenOver />;
  const [title, line] = words[ended.reason];
  return (
    <Last
      title={t(title)}
      line={t(line)}
      said={said}
      icon={
        ended.reason === "closed" ? (
          <CircleCheck aria-hidden="true" />
        ) : (
          <DoorOpen aria-hidden="true" />
        )
      }
    >
      {ended.reason === "closed" && (
        <>
          <Questions sessionId={sessionId} onSay={say} />
          <OwnNotes sessionId={sessionId} onSay={say} />
          <p>
            <a href={`/kept/${sessionId}`}>{t("sheets.mineLink")}</a>
          </p>
        </>
      )}
      <h2>{t("sheets.endHelp")}</h2>
      <HelpNumbers />
    </Last>
  );
}

/** The seat's key is on the other phone now, so that a lost one opens nothing; the way back is the way in. */
function TakenOver() {
  const t = useText();
  return (
    <Last
      title={t("sheets.takenOverTitle")}
      line={t("sheets.takenOverLine")}
      icon={<Smartphone aria-hidden="true" />}
    >
      <a href="/" className="big primary">
        {t("sheets.takenOverGo")}
      </a>
    </Last>
  );
}

/** This browser has no place in the session: it never had one, or it is too long ago. */
function Denied() {
  const t = useText();
  return (
    <Last
      title={t("sheets.deniedTitle")}
      line={t("sheets.deniedLine")}
      icon={<DoorOpen aria-hidden="true" />}
    >
      <a href="/" className="big primary">
        {t("participant.deniedGo")}
      </a>
    </Last>
  );
}

interface LastProps {
  title: string;
  line?: string;
  /** What was just done, over what stands there all the time. */
  said?: string;
  icon: ReactNode;
  children: ReactNode;
}

function Last({ title, line, said = "", icon, children }: LastProps) {
  const standing = [title, line].join(". ");
  return (
    <PhoneFrame announce={said === "" ? standing : said} inSession={false}>
      <StateCard look="surface" icon={icon} title={title} line={line} />
      {children}
    </PhoneFrame>
  );
}
