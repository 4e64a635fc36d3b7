import { useState } from "react";
import type { View } from "../../shared/domain/viewTypes.ts";
import { limits } from "../../shared/protocol/limits.ts";
import type { CommandBody } from "../../shared/protocol/messages.ts";
import { useSend, useServerNow, useText } from "../connection/hooks.ts";

export type Act = (
  body: CommandBody,
  options?: { seatId?: string | undefined; expectTurn?: boolean },
) => Promise<void>;

interface Acting {
  act: Act;
  /** Why the last press had no effect, in words; null when it had. */
  told: string | null;
  /** This person has just chosen to listen, and may still take it back. */
  passed: boolean;
  /** The last step was this person's own and can still be taken back. */
  undoable: boolean;
}

/** Sends what a person presses, and remembers just enough to say what came of it. */
export function useAct(view: View): Acting {
  const t = useText();
  const send = useSend();
  const now = useServerNow(1_000);
  const [told, setTold] = useState<string | null>(null);
  const [passedAt, setPassedAt] = useState<number | null>(null);
  const act: Act = async (body, { seatId, expectTurn = false } = {}) => {
    setTold(null);
    const answer = await send(body, {
      expectTurn,
      ...(seatId !== undefined && { seatId }),
    });
    if (answer.ok)
      setPassedAt(body.type === "PassTurn" ? answer.position : null);
    else setTold(`${t("common.notSent")} ${t(`refusals.${answer.refusal}`)}`);
  };
  // The view says whether it may be undone; that it no longer may is a matter of time, and no view comes for it.
  const inTime = now - view.serverTime < limits.participantUndoMs;
  const undoable = view.me?.mayUndo === true && inTime;
  return { act, told, passed: undoable && passedAt !== null, undoable };
}
