import { Ear, Handshake } from "lucide-react";
import type { View } from "../../shared/domain/viewTypes.ts";
import { AgreementLines } from "../components/AgreementLines.tsx";
import { BigButton } from "../components/BigButton.tsx";
import { useSend, useText } from "../connection/hooks.ts";
import { PhoneFrame } from "./PhoneFrame.tsx";

export interface AgreementsProps {
  view: View;
  onChosen: () => void;
}

/** What we agree with each other, and two equal ways to be there. */
export function Agreements({ view, onChosen }: AgreementsProps) {
  const t = useText();
  const send = useSend();
  async function listen(on: boolean): Promise<void> {
    // Who comes late is listening already; taking part is then asked for with a hand.
    if (on !== (view.me?.listening ?? false))
      await send({ type: "SetListening", on });
    onChosen();
  }
  const title = t("common.agreements");
  return (
    <PhoneFrame announce={title}>
      <section className="card surface">
        <div className="card-icon">
          <Handshake aria-hidden="true" />
        </div>
        <h1 id="st" tabIndex={-1}>
          {title}
        </h1>
        <AgreementLines aloud />
      </section>
      <div className="actions">
        <BigButton primary onPress={() => listen(false)}>
          {t("participant.takePart")}
        </BigButton>
        <BigButton
          icon={<Ear aria-hidden="true" />}
          onPress={() => listen(true)}
        >
          {t("participant.listenToday")}
        </BigButton>
      </div>
    </PhoneFrame>
  );
}
