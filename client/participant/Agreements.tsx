import type { View } from "../../shared/domain/viewTypes.ts";
import { AgreementLines } from "../components/AgreementLines.tsx";
import { BigButton } from "../components/BigButton.tsx";
import { Icon } from "../components/Icon.tsx";
import { useSend, useText } from "../connection/hooks.ts";
import { PhoneFrame } from "./PhoneFrame.tsx";

export interface AgreementsProps {
  view: View;
  onChosen: () => void;
}

/**
 * What we agree with each other, and two equal ways to be there. Whoever comes late lands in listening whatever they
 * choose here, and then asks for a turn with a hand.
 */
export function Agreements({ view, onChosen }: AgreementsProps) {
  const t = useText();
  const send = useSend();
  async function listen(): Promise<void> {
    if (view.me?.listening !== true)
      await send({ type: "SetListening", on: true });
    onChosen();
  }
  const title = t("common.agreements");
  return (
    <PhoneFrame announce={title}>
      <section className="card surface">
        <div className="card-icon">
          <Icon name="two" />
        </div>
        <h1 id="st" tabIndex={-1}>
          {title}
        </h1>
        <AgreementLines aloud />
      </section>
      <div className="actions">
        <BigButton primary onPress={onChosen}>
          {t("participant.takePart")}
        </BigButton>
        <BigButton icon={<Icon name="ear" />} onPress={listen}>
          {t("participant.listenToday")}
        </BigButton>
      </div>
    </PhoneFrame>
  );
}
