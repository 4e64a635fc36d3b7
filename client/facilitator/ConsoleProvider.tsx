import { useCallback, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { View } from "../../shared/domain/viewTypes.ts";
import { useSend, useText } from "../connection/hooks.ts";
import { ConsoleContext } from "./consoleContext.ts";
import type { Act, OpenDialog } from "./consoleContext.ts";
import { namesIn } from "./names.ts";

const slowMs = 1_000;

/** What all parts of a console share: the view, sending with an answer in words, and which dialog is open. */
export function ConsoleProvider({
  view,
  children,
}: {
  view: View;
  children: ReactNode;
}) {
  const t = useText();
  const [said, say] = useState("");
  const [dialog, open] = useState<OpenDialog | null>(null);
  const act = useAct(say);
  const nameOf = useMemo(() => namesIn(view, t), [view, t]);
  const parts = useMemo(
    () => ({ view, act, nameOf, said, say, dialog, open }),
    [view, act, nameOf, said, dialog],
  );
  return <ConsoleContext value={parts}>{children}</ConsoleContext>;
}

function useAct(say: (text: string) => void): Act {
  const send = useSend();
  const t = useText();
  return useCallback(
    async (body, options) => {
      const slow = setTimeout(() => say(t("common.sending")), slowMs);
      const answer = await send(body, options);
      clearTimeout(slow);
      if (!answer.ok) say(t(`refusals.${answer.refusal}`));
      else if (body.type === "Undo") say(t("facilitator.undone"));
      else say("");
      return answer;
    },
    [send, say, t],
  );
}
