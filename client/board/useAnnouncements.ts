import { useEffect, useEffectEvent, useRef } from "react";
import type { RefObject } from "react";
import { useText } from "../connection/hooks.ts";
import type { Board } from "./useBoard.ts";

const restMs = 10_000;

/** Says how many notes came in, to who is at the board, and not more often than every ten seconds. */
export function useAnnouncements(
  board: Board,
  desk: RefObject<HTMLElement | null>,
  say: (text: string) => void,
): void {
  const t = useText();
  const said = useRef({ at: -Infinity, count: -1 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const others = board.cards.filter(({ isMine }) => !isMine).length;
  const speak = useEffectEvent(() => {
    const { count } = said.current;
    said.current = { at: performance.now(), count: others };
    const isHere = desk.current?.contains(document.activeElement) === true;
    if (isHere && count >= 0 && others > count)
      say(t("board.newNotes", { count: others - count }));
  });
  useEffect(() => {
    if (board.status !== "ready") return;
    const left = said.current.at + restMs - performance.now();
    timer.current = setTimeout(
      () => {
        speak();
      },
      Math.max(0, left),
    );
    return () => {
      clearTimeout(timer.current);
    };
  }, [board.status, others]);
}
