import { useEffect, useRef, useState } from "react";
import { useText } from "../connection/hooks.ts";
import type { BoardCard } from "./boardCards.ts";
import { NoteItem } from "./NoteItem.tsx";

/** New notes come at the end, without moving anything; who has scrolled away is told how many there are. */
export function NoteList({ cards }: { cards: readonly BoardCard[] }) {
  const t = useText();
  const end = useRef<HTMLDivElement>(null);
  const { unseen, look } = useUnseen(cards, end);
  return (
    <>
      {cards.length === 0 && <p>{t("board.empty")}</p>}
      <ul className="notes">
        {cards.map((card) => (
          <NoteItem key={card.cardId} card={card} />
        ))}
      </ul>
      <div ref={end} className="notes-end" />
      {unseen > 0 && (
        <button type="button" className="new-notes" onClick={look}>
          {t("board.newNotes", { count: unseen })}
        </button>
      )}
    </>
  );
}

/** How many of others' notes came since the end of the list was last in sight. */
function useUnseen(
  cards: readonly BoardCard[],
  end: React.RefObject<HTMLElement | null>,
): { unseen: number; look: () => void } {
  const [isAtEnd, setAtEnd] = useState(true);
  const others = cards
    .filter(({ isMine }) => !isMine)
    .map((card) => card.cardId);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set(others));
  useEffect(() => {
    if (end.current === null) return;
    const observer = new IntersectionObserver(([entry]) => {
      setAtEnd(entry?.isIntersecting === true);
    });
    observer.observe(end.current);
    return () => {
      observer.disconnect();
    };
  }, [end]);
  const unseenIds = others.filter((id) => !seen.has(id));
  if (isAtEnd && unseenIds.length > 0) setSeen(new Set(others));
  return {
    unseen: isAtEnd ? 0 : unseenIds.length,
    look: () => {
      setSeen(new Set(others));
      end.current?.scrollIntoView({ block: "end" });
    },
  };
}
