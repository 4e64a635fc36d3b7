import { useState } from "react";
import { LifeBuoy } from "lucide-react";
import { BigButton } from "../components/BigButton.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { HelpNumbers } from "../components/HelpNumbers.tsx";
import { useSignal, useText, useView } from "../connection/hooks.ts";
import type {
  SignalAnswer,
  SignalKind,
} from "../../shared/protocol/messages.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { SeatChoice } from "./SeatChoice.tsx";

export interface HelpSheetProps {
  inSession: boolean;
  onClose: () => void;
}

type Told = "none" | "called" | "pauseAsked" | "nobody" | "notCalled";

const lines: Readonly<Record<Exclude<Told, "none">, readonly TextKey[]>> = {
  called: ["sheets.calledTitle", "sheets.calledLine"],
  pauseAsked: ["sheets.pauseAsked"],
  nobody: ["sheets.nobodyTitle", "sheets.nobodyLine"],
  notCalled: ["sheets.notCalled", "sheets.nobodyLine"],
};

/** A person first, then the numbers. When no facilitator can be reached it says so at once. */
export function HelpSheet({ inSession, onClose }: HelpSheetProps) {
  const t = useText();
  const view = useView();
  const [told, setTold] = useState<Told>("none");
  const admitted = view !== null && !("waiting" in view);
  return (
    <Dialog title={t("common.helpTitle")} onClose={onClose}>
      <div role="alert" className={told === "none" ? "" : "told"}>
        {told !== "none" && lines[told].map((key) => <p key={key}>{t(key)}</p>)}
      </div>
      {inSession && admitted && <Calls onTold={setTold} />}
      <p>{t("common.helpIntro")}</p>
      <HelpNumbers />
    </Dialog>
  );
}

function Calls({ onTold }: { onTold: (told: Told) => void }) {
  const t = useText();
  const signal = useSignal();
  async function call(kind: SignalKind, seatId?: string): Promise<void> {
    onTold(outcomeOf(kind, await signal(kind, seatId)));
  }
  return (
    <>
      <SeatChoice
        icon={<LifeBuoy aria-hidden="true" />}
        label={t("participant.needSomeone")}
        onChosen={(seatId) => call("needSomeone", seatId)}
      />
      <p className="soft">{t("sheets.needSomeoneLine")}</p>
      <BigButton onPress={() => call("pausePlease")}>
        {t("participant.pausePlease")}
      </BigButton>
    </>
  );
}

function outcomeOf(kind: SignalKind, answer: SignalAnswer): Told {
  if (!answer.ok)
    return answer.refusal === "NobodyThere" ? "nobody" : "notCalled";
  return kind === "needSomeone" ? "called" : "pauseAsked";
}
