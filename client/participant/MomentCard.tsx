import { Suspense } from "react";
import type { View } from "../../shared/domain/viewTypes.ts";
import { Icon } from "../components/Icon.tsx";
import type { IconName } from "../components/Icon.tsx";
import { StateCard } from "../components/StateCard.tsx";
import type { TurnStage } from "../components/turnTime.ts";
import { useSettings, useText } from "../connection/hooks.ts";
import { TimeArc } from "./laterDialogs.ts";
import type { Line, Moment, MomentId } from "./momentTypes.ts";

interface MomentCardProps {
  view: View;
  moment: Moment;
  stage: TurnStage;
}

export function MomentCard({ view, moment, stage }: MomentCardProps) {
  const t = useText();
  const words = (line: Line) => t(line.key, line.values);
  const line = lineAt(moment, stage);
  return (
    <StateCard
      look={moment.look}
      icon={<Icon name={icons[moment.id]} />}
      title={words(moment.title)}
      line={line === null ? undefined : words(line)}
      state={moment.id}
    >
      <Fact view={view} moment={moment} />
      <Suspense>
        <Ring view={view} moment={moment} />
      </Suspense>
    </StateCard>
  );
}

function lineAt({ id, line }: Moment, stage: TurnStage): Line | null {
  if (id !== "turn" || stage === "calm") return line;
  return {
    key: stage === "near" ? "participant.nearLine" : "participant.overLine",
  };
}

/** At most one more fact: how many are here, or how many come before me. */
function Fact({ view, moment }: Omit<MomentCardProps, "stage">) {
  const t = useText();
  const ahead = view.me?.ahead ?? 0;
  if (moment.id === "lobby")
    return (
      <>
        <p className="soft">
          {t("participant.lobbyCount", { count: view.seats.length })}
        </p>
        <MeetingLink link={view.session.meetingLink} />
      </>
    );
  if (moment.id !== "listen" || ahead < 1) return null;
  return <p className="soft">{t("participant.ahead", { count: ahead })}</p>;
}

function MeetingLink({ link }: { link: string | undefined }) {
  const t = useText();
  if (link === undefined) return null;
  return (
    <a className="big" href={link} target="_blank" rel="noreferrer">
      {t("participant.meeting")}
    </a>
  );
}

/** The ring belongs to whoever speaks; it stands still in a pause, and a silence has none. */
function Ring({ view, moment }: Omit<MomentCardProps, "stage">) {
  const [{ circle }] = useSettings();
  const shows = ["turn", "pause", "away"].includes(moment.id);
  const speaking = view.me?.seats.some((id) => view.turn?.seatIds.includes(id));
  if (!circle || !shows || speaking !== true || view.turn === null) return null;
  return <TimeArc turn={view.turn} />;
}

const icons: Readonly<Record<MomentId, IconName>> = {
  lobby: "chair",
  listen: "ear",
  next: "next",
  turn: "balloon",
  passed: "ear",
  pause: "pause",
  silence: "circle",
  away: "pause",
  duo: "two",
  duoMine: "two",
  duoSoon: "two",
  open: "two",
  leads: "ear",
  ask: "hand",
  piece: "circle",
  roundSoon: "two",
  roundDone: "check",
  drawn: "two",
  story: "ear",
  inner: "two",
  linger: "two",
};
