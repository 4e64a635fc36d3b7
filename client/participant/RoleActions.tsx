import { BigButton } from "../components/BigButton.tsx";
import { Icon } from "../components/Icon.tsx";
import { useText } from "../connection/hooks.ts";
import type { ActionsProps } from "./Actions.tsx";
import { SeatChoice } from "./SeatChoice.tsx";

/** What few people are asked: the guardian, who sits in an inner circle, and who may take the lead or has it. */
export function RoleActions(props: ActionsProps) {
  const { view } = props;
  const t = useText();
  const { me, phase, session } = view;
  if (me === undefined || session.status !== "running") return null;
  return (
    <>
      {phase.speakers === "innerCircle" && session.paused === null && (
        <ChairButton {...props} />
      )}
      {me.roles.includes("guardian") && <Guardian {...props} />}
      {me.mayTakeLead && <LeadButton {...props} />}
      {me.facilitator && (
        <a className="big" href={`/lead/${session.id}`}>
          {t("sheets.toLead")}
        </a>
      )}
    </>
  );
}

function ChairButton({ view, act }: ActionsProps) {
  const t = useText();
  const inside = view.me?.roles.includes("inner") === true;
  if (!inside && view.phase.freeChairs === 0) return null;
  return (
    <SeatChoice
      icon={<Icon name="chair" />}
      label={t(inside ? "sheets.leaveChair" : "sheets.takeChair")}
      onChosen={(seatId) =>
        act({ type: inside ? "LeaveChair" : "TakeChair" }, { seatId })
      }
    />
  );
}

function LeadButton({ act }: ActionsProps) {
  const t = useText();
  return (
    <BigButton onPress={() => act({ type: "TakeLead" })}>
      {t("sheets.takeLead")}
    </BigButton>
  );
}

/** The guardian may still every screen, and lift that again. */
function Guardian({ view, act }: ActionsProps) {
  const t = useText();
  const quiet = view.session.paused?.kind === "quiet";
  return (
    <BigButton
      onPress={() =>
        act(quiet ? { type: "Resume" } : { type: "Pause", kind: "quiet" })
      }
    >
      {t(quiet ? "sheets.goOn" : "sheets.stillAll")}
    </BigButton>
  );
}
