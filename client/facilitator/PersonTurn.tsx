import type { SeatDetail } from "../../shared/domain/viewTypes.ts";
import { useText } from "../connection/hooks.ts";
import { ActionButton } from "./ActionButton.tsx";
import { useConsole } from "./consoleContext.ts";

/** What may be done for someone on a chair without a phone is what a phone could do, and the domain says which. */
export function PersonTurn({ seat }: { seat: SeatDetail }) {
  const t = useText();
  const { view } = useConsole();
  const { seatId, may } = seat;
  const inLine = view.queue.includes(seatId);
  const mayPass = may.includes("PassTurn");
  return (
    <div className="tools">
      <ActionButton
        text={t("facilitator.giveTurn")}
        body={{ type: "GiveTurn", seatId }}
        options={{ expectTurn: true }}
        off={!may.includes("GiveTurn")}
        closes
      />
      {(inLine || may.includes("QueueSeat")) && (
        <ActionButton
          text={t(inLine ? "facilitator.queueOut" : "facilitator.queueIn")}
          body={{ type: inLine ? "UnqueueSeat" : "QueueSeat", seatId }}
        />
      )}
      <ActionButton
        text={t("facilitator.passLater")}
        body={{ type: "PassTurn", when: "later" }}
        options={{ seatId }}
        off={!mayPass}
      />
      <ActionButton
        text={t("facilitator.passRound")}
        body={{ type: "PassTurn", when: "notThisRound" }}
        options={{ seatId }}
        off={!mayPass}
      />
      <ActionButton
        text={t(
          seat.listening ? "facilitator.listenOff" : "facilitator.listenOn",
        )}
        body={{ type: "SetListening", on: !seat.listening }}
        options={{ seatId }}
      />
    </div>
  );
}
