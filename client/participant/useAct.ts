import { useState } from "react";
import type { View } from "../../shared/domain/viewTypes.ts";
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
  const [passed, setPassed] = useState(false);
  const act: Act = async (body, { seatId, expectTurn = false } = {}) => {
    setTold(null);
    const answer = await send(body, {
      expectTurn,
      ...(seatId !== undefined && { seatId }),
    });
    if (answer.ok) setPassed(body.type === "PassTurn");
    else setTold(`${t("common.notSent")} ${t(`refusals.${answer.refusal}`)}`);
  };
  // Counted from the step: no view comes when its time is over, and another view does not lengthen it.
  const undoable = now < (view.me?.undoUntil ?? 0);
  return { act, told, passed: undoable && passed, undoable };
}
