import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { View } from "../../shared/domain/viewTypes.ts";
import { refusalWords } from "./refusalWords.ts";
import { useSend, useText } from "../connection/hooks.ts";
import { ConsoleContext } from "./consoleContext.ts";
import type { Act, OpenDialog } from "./consoleContext.ts";
import { namesIn } from "./names.ts";
import { patiently } from "./patiently.ts";

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
  const { said, say } = useLastWord(view.position);
  const [dialog, open] = useState<OpenDialog | null>(null);
  const nameOf = useMemo(() => namesIn(view, t), [view, t]);
  const act = useAct(say, { view, nameOf });
  const parts = useMemo(
    () => ({ view, act, nameOf, said, say, dialog, open }),
    [view, act, nameOf, said, say, dialog],
  );
  return <ConsoleContext value={parts}>{children}</ConsoleContext>;
}

/** What was said holds until the evening moves on; else it would be spoken again with every later change. */
function useLastWord(position: number) {
  const [word, setWord] = useState({ text: "", position });
  const newest = useRef(position);
  useEffect(() => {
    newest.current = position;
  }, [position]);
  const say = useCallback((text: string) => {
    setWord({ text, position: newest.current });
  }, []);
  return { said: word.position < position ? "" : word.text, say };
}

/** `seen`: what the screen shows when an answer comes, to say why something is refused. */
function useAct(
  say: (text: string) => void,
  seen: { view: View; nameOf: (seatId: string) => string },
): Act {
  const send = useSend();
  const t = useText();
  const newest = useRef(seen);
  useEffect(() => {
    newest.current = seen;
  });
  return useCallback(
    async (body, { patient = false, ...options } = {}) => {
      const slow = setTimeout(() => say(t("common.sending")), slowMs);
      const once = () => send(body, options);
      const answer = await (patient ? patiently(once) : once());
      clearTimeout(slow);
      if (!answer.ok)
        say(refusalWords({ body, ...answer }, { ...newest.current, t }));
      else say(body.type === "Undo" ? t("facilitator.undone") : "");
      return answer;
    },
    [send, say, t],
  );
}
