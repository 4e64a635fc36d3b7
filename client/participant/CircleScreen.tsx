import { useState } from "react";
import type { View } from "../../shared/domain/viewTypes.ts";
import type { Translate } from "../../shared/text/text.ts";
import { namesOf, phaseName, questionOf } from "../components/names.ts";
import { useSettings, useText } from "../connection/hooks.ts";
import { Actions } from "./Actions.tsx";
import { CardForAll } from "./CardForAll.tsx";
import { MomentCard } from "./MomentCard.tsx";
import { momentOf } from "./moment.ts";
import type { Moment } from "./momentTypes.ts";
import { PhoneFrame } from "./PhoneFrame.tsx";
import { useDim, usePulse, useScreenOn } from "./phoneEffects.ts";
import { useAct } from "./useAct.ts";
import { useStage } from "./useStage.ts";

/** The evening on a phone: what is now, the question, and what this person may do. */
export function CircleScreen({ view }: { view: View }) {
  const t = useText();
  const { act, told, passed, undoable } = useAct(view);
  const nameOf = namesOf(view, t);
  const moment = momentOf({ view, nameOf, passed });
  const stage = useStage(moment.id === "turn" ? view.turn : null);
  const announce = useAnnouncement(moment, stage);
  const title = wordsOf(moment, t);
  const mine = moment.id === "turn" || moment.id === "duoMine";
  usePulse(mine ? view.turnNumber : null);
  useScreenOn();
  useDim(dimAfter[moment.id] ?? null, `${moment.id} ${view.turnNumber}`);
  return (
    <PhoneFrame
      where={phaseName(view, t)}
      announce={told ?? announce}
      {...(mine && { mine: title })}
    >
      <MomentCard view={view} moment={moment} stage={stage} />
      {view.phase.card !== undefined && <CardForAll card={view.phase.card} />}
      <Question question={questionOf(view, t)} folded={mine} moment={moment} />
      <Actions
        view={view}
        moment={moment}
        act={act}
        told={told}
        undoable={undoable}
      />
    </PhoneFrame>
  );
}

const dimAfter: Readonly<Partial<Record<Moment["id"], number>>> = {
  listen: 30_000,
  duo: 30_000,
  pause: 30_000,
  silence: 8_000,
};

const withoutQuestion: ReadonlySet<Moment["id"]> = new Set([
  "lobby",
  "pause",
  "silence",
  "away",
  "linger",
]);

interface QuestionProps {
  question: string | null;
  /** On my own turn ring and buttons come first. */
  folded: boolean;
  moment: Moment;
}

function Question({ question, folded, moment }: QuestionProps) {
  const t = useText();
  if (question === null || withoutQuestion.has(moment.id)) return null;
  if (folded)
    return (
      <details className="question">
        <summary>{t("participant.question")}</summary>
        <p>{question}</p>
      </details>
    );
  return (
    <section className="question">
      <h2>{t("participant.question")}</h2>
      <p className="lead">{question}</p>
    </section>
  );
}

function wordsOf({ title }: Moment, t: Translate): string {
  return t(title.key, title.values);
}

const titleOnly: ReadonlySet<Moment["id"]> = new Set([
  "silence",
  "listen",
  "passed",
  "open",
]);
const always: ReadonlySet<Moment["id"]> = new Set(["turn", "duoMine", "next"]);

/** What is spoken when the state changes: the sentence and its line, or the sentence alone where that is enough. */
function useAnnouncement(
  moment: Moment,
  stage: "calm" | "near" | "over",
): string {
  const t = useText();
  const [{ quiet }] = useSettings();
  const [spoken, setSpoken] = useState("");
  const said =
    quiet && !always.has(moment.id) ? "" : announcementOf(moment, stage, t);
  // A quiet screen keeps what it said last instead of speaking an empty text.
  if (said !== "" && said !== spoken) setSpoken(said);
  return said === "" ? spoken : said;
}

function announcementOf(
  moment: Moment,
  stage: "calm" | "near" | "over",
  t: Translate,
): string {
  if (stage === "near") return t("participant.nearLine");
  if (stage === "over") return t("participant.overLine");
  const title = wordsOf(moment, t);
  if (moment.line === null || titleOnly.has(moment.id)) return title;
  return `${title}. ${t(moment.line.key, moment.line.values)}`;
}
