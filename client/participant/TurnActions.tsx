import { Suspense, useState } from "react";
import type { PassWhen } from "../../shared/domain/commands.ts";
import { BigButton } from "../components/BigButton.tsx";
import { Icon } from "../components/Icon.tsx";
import { useText } from "../connection/hooks.ts";
import type { ActionsProps } from "./Actions.tsx";
import { GiveDialog, PassDialog } from "./laterDialogs.ts";
import type { Moment } from "./momentTypes.ts";

const moreSeconds = 60;

/** While I speak: pass on, listen instead, or take a little longer. */
export function TurnActions(props: ActionsProps) {
  const { view, moment, act } = props;
  const t = useText();
  const [asking, setAsking] = useState<"give" | "pass" | null>(null);
  const close = () => setAsking(null);
  const withPiece = view.phase.order === "piece";
  return (
    <>
      <BigButton
        primary
        icon={<Icon name="check" />}
        onPress={() =>
          withPiece ? setAsking("give") : act({ type: "EndTurn" }, own(moment))
        }
      >
        {t("participant.done")}
      </BigButton>
      {moment.id === "turn" && (
        <div className="pair">
          <BigButton
            icon={<Icon name="ear" />}
            onPress={() =>
              // With the piece there is no end of the round to be asked at.
              withPiece ? pass(props, "notThisRound") : setAsking("pass")
            }
          >
            {t("participant.listen")}
          </BigButton>
          <MoreTime {...props} />
        </div>
      )}
      <Suspense>
        {asking === "give" && <Give {...props} onClose={close} />}
        {asking === "pass" && (
          <PassDialog
            onClose={close}
            onPass={(when) => {
              close();
              return pass(props, when);
            }}
          />
        )}
      </Suspense>
    </>
  );
}

function own({ seatId }: Moment) {
  return { seatId: seatId ?? undefined, expectTurn: true };
}

function pass({ moment, act }: ActionsProps, when: PassWhen): Promise<void> {
  return act({ type: "PassTurn", when }, own(moment));
}

function MoreTime({ view, moment, act }: ActionsProps) {
  const t = useText();
  if (view.me?.mayExtend !== true) return null;
  return (
    <BigButton
      icon={<Icon name="plus" />}
      onPress={() =>
        act({ type: "ExtendTurn", seconds: moreSeconds }, own(moment))
      }
    >
      {t("participant.moreTime")}
    </BigButton>
  );
}

function Give({ view, act, onClose }: ActionsProps & { onClose: () => void }) {
  return (
    <GiveDialog
      view={view}
      onClose={onClose}
      onGive={(seatId) => {
        onClose();
        return act({ type: "GivePiece", seatId }, { expectTurn: true });
      }}
    />
  );
}
