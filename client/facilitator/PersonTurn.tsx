import type { SeatDetail } from "../../shared/domain/viewTypes.ts";
import { useText } from "../connection/hooks.ts";
import { ActionButton } from "./ActionButton.tsx";
import { useConsole } from "./consoleContext.ts";

const queueing: ReadonlySet<string> = new Set([
  "queue",
  "notYetSpokenFirst",
  "free",
]);

export function PersonTurn({ seat }: { seat: SeatDetail }) {
  const t = useText();
  const { view } = useConsole();
  const { seatId } = seat;
  const running = view.session.status === "running";
  const inLine = view.queue.includes(seatId);
  const speaking = view.turn?.seatIds.includes(seatId) === true;
  const mayPass = speaking || inLine || view.phase.order === "circle";
  return (
    <div className="tools">
      <ActionButton
        text={t("facilitator.giveTurn")}
        body={{ type: "GiveTurn", seatId }}
        options={{ expectTurn: true }}
        off={!running || speaking || view.phase.speakers === "none"}
        closes
      />
      {queueing.has(view.phase.order) && (
        <ActionButton
          text={t(inLine ? "facilitator.queueOut" : "facilitator.queueIn")}
          body={{ type: inLine ? "UnqueueSeat" : "QueueSeat", seatId }}
          off={!running}
        />
      )}
      <ActionButton
        text={t("facilitator.passLater")}
        body={{ type: "PassTurn", when: "later" }}
        options={{ seatId }}
        off={!running || !mayPass}
      />
      <ActionButton
        text={t("facilitator.passRound")}
        body={{ type: "PassTurn", when: "notThisRound" }}
        options={{ seatId }}
        off={!running || !mayPass}
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
