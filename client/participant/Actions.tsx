import { Undo2 } from "lucide-react";
import type { View } from "../../shared/domain/viewTypes.ts";
import { BigButton } from "../components/BigButton.tsx";
import { useText } from "../connection/hooks.ts";
import { AskingActions } from "./AskingActions.tsx";
import type { Moment } from "./momentTypes.ts";
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
}

/** The bar at the thumb. In a silence it is empty: nothing is asked of anyone. */
export function Actions({ told, undoable, ...props }: AllActionsProps) {
  const t = useText();
  const { moment, act } = props;
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
      {undoable && moment.id !== "passed" && (
        <BigButton icon={<Undo2 aria-hidden="true" />} onPress={undo}>
          {t("common.undo")}
        </BigButton>
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
