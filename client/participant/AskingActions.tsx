import type { SeatId } from "../../shared/domain/ids.ts";
import { Icon } from "../components/Icon.tsx";
import { useText } from "../connection/hooks.ts";
import type { ActionsProps } from "./Actions.tsx";
import type { MomentId } from "./momentTypes.ts";
import { SeatChoice } from "./SeatChoice.tsx";

/** While nobody waits for me: raise a hand, take the piece or a chair, or only listen. */
export function AskingActions(props: ActionsProps) {
  const { view, moment } = props;
  return (
    <>
      {view.phase.order === "piece" && view.turn === null && (
        <TakePiece {...props} />
      )}
      <div className="pair">
        {view.me?.mayQueue[0] !== undefined && <HandButtons {...props} />}
        {(view.me?.listening === true || listenersChoose.has(moment.id)) && (
          <ListenButton {...props} />
        )}
      </div>
    </>
  );
}

/** Elsewhere there is nothing that one could rather listen to; whoever listens may always take part again. */
const listenersChoose: ReadonlySet<MomentId> = new Set([
  "lobby",
  "listen",
  "ask",
  "open",
  "piece",
  "roundSoon",
  "drawn",
]);

function TakePiece({ act }: ActionsProps) {
  const t = useText();
  return (
    <SeatChoice
      primary
      icon={<Icon name="hand" />}
      label={t("participant.takePiece")}
      onChosen={(seatId) => act({ type: "TakePiece" }, { seatId })}
    />
  );
}

function HandButtons({ view, act }: ActionsProps) {
  const t = useText();
  const { up, down } = handsOf(view);
  return (
    <>
      {down.length > 0 && (
        <SeatChoice
          icon={<Icon name="hand" />}
          label={t("participant.hand")}
          seats={down}
          onChosen={(seatId) => act({ type: "JoinQueue" }, { seatId })}
        />
      )}
      {up.length > 0 && (
        <SeatChoice
          icon={<Icon name="hand" />}
          label={t("participant.handDown")}
          seats={up}
          onChosen={(seatId) => act({ type: "LeaveQueue" }, { seatId })}
        />
      )}
    </>
  );
}

function handsOf({ me, queue }: ActionsProps["view"]): {
  up: readonly SeatId[];
  down: readonly SeatId[];
} {
  const seats = me?.seats ?? [];
  return {
    up: seats.filter((id) => queue.includes(id)),
    down: seats.filter(
      (id) => !queue.includes(id) && me?.mayQueue.includes(id),
    ),
  };
}

function ListenButton({ view, act }: ActionsProps) {
  const t = useText();
  const listening = view.me?.listening === true;
  return (
    <SeatChoice
      icon={<Icon name="ear" />}
      label={t(
        listening ? "participant.takePartAgain" : "participant.listenOnly",
      )}
      onChosen={(seatId) =>
        act({ type: "SetListening", on: !listening }, { seatId })
      }
    />
  );
}
