import { BigButton } from "../components/BigButton.tsx";
import { Icon } from "../components/Icon.tsx";
import { useText } from "../connection/hooks.ts";
import type { ActionsProps } from "./Actions.tsx";

/** Almost my turn: listening instead is as good as speaking, and so is a little later. */
export function NextActions({ moment, act }: ActionsProps) {
  const t = useText();
  const own = { seatId: moment.seatId ?? undefined };
  return (
    <div className="pair">
      <BigButton
        icon={<Icon name="ear" />}
        onPress={() => act({ type: "PassTurn", when: "notThisRound" }, own)}
      >
        {t("participant.listen")}
      </BigButton>
      <BigButton
        icon={<Icon name="next" />}
        onPress={() => act({ type: "PassTurn", when: "later" }, own)}
      >
        {t("participant.later")}
      </BigButton>
    </div>
  );
}
