import type * as Y from "yjs";
import type { Role } from "../../shared/domain/viewTypes.ts";
import { NotesLink } from "../connection/notesProvider.ts";
import type { NotesStatus } from "../connection/notesProvider.ts";
import { cardsIn } from "./boardCards.ts";
import type { BoardCard } from "./boardCards.ts";
import { openDrafts } from "./drafts.ts";
import type { Drafts } from "./drafts.ts";

export interface BoardSnapshot {
  readonly status: NotesStatus;
  /** In the order in which they came to this screen: a new one is always last. */
  readonly cards: readonly BoardCard[];
}

export interface BoardStore {
  readonly drafts: Drafts;
  doc: () => Y.Doc;
  read: () => BoardSnapshot;
  subscribe: (listener: () => void) => () => void;
  start: () => void;
  stop: () => void;
}

export interface BoardIdentity {
  readonly sessionId: string;
  readonly role: Role;
  readonly myRoot: string | null;
}

export function createBoardStore(identity: BoardIdentity): BoardStore {
  const { sessionId, role, myRoot } = identity;
  const drafts = openDrafts(sessionId);
  const listeners = new Set<() => void>();
  const order = new Map<string, number>();
  const refused = new Map<string, BoardCard>();
  let current: BoardSnapshot = { status: "loading", cards: [] };
  const link = new NotesLink({
    sessionId,
    role,
    onChange: refresh,
    onRefused: (doc) => {
      // Refused once more before it has loaded, the document is empty; the words of before still count.
      for (const card of cardsIn(doc, myRoot))
        if (card.isMine) refused.set(card.cardId, card);
    },
  });

  function refresh(): void {
    const status = link.status;
    // While it loads anew, the cards stay as they were.
    const cards =
      status === "loading" ? current.cards : inOrder(cardsIn(link.doc, myRoot));
    current = { status, cards };
    if (status === "ready" && refused.size > 0) {
      keepAsDrafts(drafts, [...refused.values()], cards);
      refused.clear();
    }
    for (const listener of listeners) listener();
  }

  function inOrder(cards: readonly BoardCard[]): readonly BoardCard[] {
    for (const { cardId } of cards)
      if (!order.has(cardId)) order.set(cardId, order.size);
    const placeOf = ({ cardId }: BoardCard) => order.get(cardId) ?? 0;
    return [...cards].sort((a, b) => placeOf(a) - placeOf(b));
  }

  return {
    drafts,
    doc: () => link.doc,
    read: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => link.start(),
    stop: () => link.stop(),
  };
}

/** Words the server did not take, because the board had just closed, are not lost: they wait on this phone. */
function keepAsDrafts(
  drafts: Drafts,
  refused: readonly BoardCard[],
  cards: readonly BoardCard[],
): void {
  for (const { cardId, text, theme, offered } of refused) {
    const isThere = cards.some(
      (card) => card.cardId === cardId && card.text === text,
    );
    if (!isThere)
      drafts.keep({ id: cardId, text, theme, offered, forAll: false });
  }
}
