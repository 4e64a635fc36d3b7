import { useLayoutEffect, useRef, useState } from "react";
import { useText } from "../connection/hooks.ts";
import type { BoardCard } from "./boardCards.ts";

/** Nobody scrolls a big screen: the newest notes that fit are shown whole, and how many came before. */
export function FittingNotes({ cards }: { cards: readonly BoardCard[] }) {
  const t = useText();
  const { frame, list, fitting } = useFitting(cards);
  const earlier = cards.length - fitting;
  return (
    <div ref={frame} className="fitting">
      {earlier > 0 && (
        <p className="soft">{t("board.earlier", { count: earlier })}</p>
      )}
      <ul ref={list} className="notes">
        {cards.map((card, index) => (
          <li key={card.cardId} className="note" hidden={index < earlier}>
            <p className="note-words">{card.text}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How many of the last notes fit, measured once they are all laid out. */
function useFitting(cards: readonly BoardCard[]) {
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [fitting, setFitting] = useState(cards.length);
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, list.current];
    if (outer === null || inner === null) return;
    const measure = () => {
      setFitting(countFitting(outer, inner));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    return () => {
      observer.disconnect();
    };
  }, [cards]);
  return { frame, list, fitting };
}

function countFitting(outer: HTMLElement, inner: HTMLElement): number {
  const items = [...inner.children].filter(
    (item): item is HTMLElement => item instanceof HTMLElement,
  );
  // All must be laid out to be measured; nothing is painted in between.
  const wereHidden = items.map((item) => item.hidden);
  for (const item of items) item.hidden = false;
  const line = Number.parseFloat(getComputedStyle(outer).lineHeight) || 0;
  const room = outer.clientHeight;
  const gap = Number.parseFloat(getComputedStyle(inner).rowGap) || 0;
  const heights = items.map((item) => item.offsetHeight + gap);
  const total = heights.reduce((sum, height) => sum + height, 0) - gap;
  for (const [index, item] of items.entries())
    item.hidden = wereHidden[index] ?? false;
  if (total <= room) return items.length;
  let left = room - line;
  let count = 0;
  for (const height of heights.reverse()) {
    left -= height;
    if (left < 0) break;
    count += 1;
  }
  return count;
}
