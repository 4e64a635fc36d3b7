import { Suspense, useState } from "react";
import type { View } from "../../shared/domain/viewTypes.ts";
import type { Translate } from "../../shared/text/text.ts";
import { namesOf, questionOf } from "../components/names.ts";
import { useText } from "../connection/hooks.ts";
import { Actions } from "./Actions.tsx";
import { useAnnouncement } from "./announcing.ts";
import { MomentCard } from "./MomentCard.tsx";
import { momentOf } from "./moment.ts";
import { PhoneFrame } from "./PhoneFrame.tsx";
import { BoardSheet, CardForAll, PhoneHabits } from "./laterDialogs.ts";
import { Question } from "./Question.tsx";
import { useAct } from "./useAct.ts";
import { useStage } from "./useStage.ts";

/** The evening on a phone: what is now, the question, and what this person may do. */
export function CircleScreen({ view }: { view: View }) {
  const t = useText();
  const acting = useAct(view);
  const { told, passed } = acting;
  const moment = momentOf({ view, nameOf: namesOf(view, t), passed });
  const stage = useStage(moment.id === "turn" ? view.turn : null);
  const announce = useAnnouncement(moment, stage);
  const [notes, setNotes] = useState(closed);
  const mine = moment.id === "turn" || moment.id === "duoMine";
  // A turn of one's own comes before what one was writing; the draft stays on the phone.
  const writing = notes.open && !mine;
  return (
    <PhoneFrame
      where={whereOf(view, t)}
      announce={told ?? (notes.over === announce ? notes.said : announce)}
      {...(mine && { mine: t(moment.title.key, moment.title.values) })}
    >
      <Suspense>
        <PhoneHabits
          moment={moment.id}
          turnNumber={view.turnNumber}
          mine={mine}
          writing={writing}
        />
      </Suspense>
      <MomentCard view={view} moment={moment} stage={stage} />
      <Suspense>
        {view.phase.card !== undefined && <CardForAll card={view.phase.card} />}
      </Suspense>
      {writing ? (
        <Suspense>
          <BoardSheet
            onClose={() => setNotes(closed)}
            onSay={(said) => setNotes({ open: true, said, over: announce })}
          />
        </Suspense>
      ) : (
        <>
          <Question
            question={questionOf(view, t)}
            folded={mine}
            moment={moment}
            clarifying={view.phase.crossTalk === "clarifyingOnly"}
          />
          <Actions
            view={view}
            moment={moment}
            {...acting}
            onNotes={() => setNotes({ ...closed, open: true })}
          />
        </>
      )}
    </PhoneFrame>
  );
}

interface Notes {
  open: boolean;
  /** What the board had to say, and over which announcement; a newer one comes first. */
  said: string;
  over: string | null;
}

const closed: Notes = { open: false, said: "", over: null };

/** How far the evening is; while people come in there is no step yet. */
function whereOf({ phase }: View, t: Translate): string {
  const { index, count } = phase;
  return index === 0 ? "" : t("common.step", { index, count: count - 1 });
}
