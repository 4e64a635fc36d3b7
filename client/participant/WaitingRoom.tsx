import { useEffect, useState } from "react";
import type { WaitingView } from "../../shared/domain/viewTypes.ts";
import { Icon } from "../components/Icon.tsx";
import { StateCard } from "../components/StateCard.tsx";
import { useText } from "../connection/hooks.ts";
import { PhoneFrame } from "./PhoneFrame.tsx";

const patienceMs = 400;

/** Before the first view, and until a facilitator lets the person in. */
export function WaitingRoom({ view }: { view: WaitingView | null }) {
  const t = useText();
  const slow = useSlow();
  if (view === null)
    return (
      <PhoneFrame announce="">
        {slow && <p className="waiting">{t("common.connecting")}</p>}
      </PhoneFrame>
    );
  const title = t("participant.waitingTitle");
  const line = t("participant.waitingLine");
  return (
    <PhoneFrame announce={`${title}. ${line}`}>
      <StateCard
        look="surface"
        icon={<Icon name="chair" />}
        title={title}
        line={line}
      />
    </PhoneFrame>
  );
}

/** Words only when it takes long enough to wonder. */
function useSlow(): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, patienceMs);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return slow;
}
