import { Suspense } from "react";
import type { View } from "../../shared/domain/viewTypes.ts";
import { BigButton } from "../components/BigButton.tsx";
import { Icon } from "../components/Icon.tsx";
import { useText } from "../connection/hooks.ts";
import { AskingActions } from "./AskingActions.tsx";
import { RoleActions } from "./laterParts.ts";
import type { Moment, MomentId } from "./momentTypes.ts";
import { NextActions } from "./NextActions.tsx";
import { TurnActions } from "./TurnActions.tsx";
import type { Act } from "./useAct.ts";

export interface ActionsProps {
  view: View;
  moment: Moment;
  act: Act;
}

interface AllActionsProps extends ActionsProps {
  told: string | null;
  undoable: boolean;
  onNotes: () => void;
}

/** Where writing does not get in the way of a turn, a pause or a silence. */
const notesFit: ReadonlySet<MomentId> = new Set([
  "listen",
  "passed",
  "duo",
  "duoSoon",
  "open",
  "leads",
  "ask",
  "roundSoon",
  "roundDone",
  "linger",
]);

/** The bar at the thumb. In a silence it is empty: nothing is asked of anyone. */
export function Actions({
  told,
  undoable,
  onNotes,
  ...props
}: AllActionsProps) {
  const t = useText();
  const { view, moment, act } = props;
  const undo = () => act({ type: "Undo" });
  return (
    <div className="actions">
      {told !== null && <p className="told">{told}</p>}
      {moment.id === "passed" ? (
        <BigButton primary onPress={undo}>
          {t("participant.passedUndo")}
        </BigButton>
      ) : (
        <ForMoment {...props} />
      )}
      {view.phase.board !== "off" && notesFit.has(moment.id) && (
        <BigButton icon={<Icon name="note" />} onPress={onNotes}>
          {t("participant.notes")}
        </BigButton>
      )}
      <Suspense>
        <RoleActions {...props} />
      </Suspense>
      {undoable && moment.id !== "passed" && (
        <BigButton onPress={undo}>{t("common.undo")}</BigButton>
      )}
    </div>
  );
}

function ForMoment(props: ActionsProps) {
  switch (props.moment.id) {
    case "turn":
    case "duoMine":
      return <TurnActions {...props} />;
    case "next":
      return <NextActions {...props} />;
    case "silence":
    case "pause":
      return null;
    default:
      return <AskingActions {...props} />;
  }
}
