import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { BoardMode } from "../../shared/domain/format.ts";
import type { View } from "../../shared/domain/viewTypes.ts";
import { boardThemes, sharedRoot } from "../../shared/protocol/board.ts";
import type { BoardTheme } from "../../shared/protocol/board.ts";
import { useServerNow, useView } from "../connection/hooks.ts";
import type { NotesStatus } from "../connection/notesProvider.ts";
import type { BoardCard } from "./boardCards.ts";
import { addCard } from "./boardChanges.ts";
import { createBoardStore } from "./boardStore.ts";
import type { BoardIdentity, BoardStore } from "./boardStore.ts";
import type { Draft } from "./drafts.ts";

export interface Board {
  readonly mode: BoardMode;
  readonly status: NotesStatus;
  readonly cards: readonly BoardCard[];
  readonly drafts: readonly Draft[];
  readonly store: BoardStore;
  /** May put words under the own root now. */
  readonly mayWrite: boolean;
  /** May put words of the whole circle on the board now: facilitators and the scribe. */
  readonly mayWriteForAll: boolean;
  /** May hide any card. */
  readonly mayHide: boolean;
  /** The heading that fits the step of now. */
  readonly theme: BoardTheme;
  /** Puts a draft on the board; it is no draft any more then. */
  readonly show: (draft: Draft) => void;
}

/** The board of the session of this screen; null until the session itself is there. */
export function useBoard(): Board | null {
  const seen = useView();
  const view = seen !== null && "phase" in seen ? seen : null;
  const now = useServerNow(60_000);
  const board = useStoredBoard(
    view === null
      ? null
      : {
          sessionId: view.session.id,
          role: view.as,
          myRoot: view.me?.notesRoot ?? null,
        },
  );
  if (view === null || board === null) return null;
  const show = (draft: Draft) => {
    const root = draft.forAll ? sharedRoot : view.me?.notesRoot;
    if (root === undefined || root === null) return;
    const { text, theme, offered } = draft;
    const at = minuteOf(view, now);
    const phase = view.phase.id;
    const card = { text: text.trim(), theme, phase, offered, at };
    addCard(board.store.doc(), root, card);
    board.store.drafts.drop(draft.id);
  };
  return { ...board, ...rightsIn(view), show };
}

/** After the close: nobody writes, and what is one's own can still be offered and wiped. */
export function useClosedBoard(sessionId: string, myRoot: string): Board {
  const role = "participant";
  return {
    ...useStoredBoard({ sessionId, role, myRoot }),
    mode: "off",
    mayWrite: false,
    mayWriteForAll: false,
    mayHide: false,
    theme: boardThemes[0],
    show: () => undefined,
  };
}

type StoredBoard = Pick<Board, "status" | "cards" | "drafts" | "store">;

function useStoredBoard(identity: BoardIdentity): StoredBoard;
function useStoredBoard(identity: BoardIdentity | null): StoredBoard | null;
function useStoredBoard(identity: BoardIdentity | null): StoredBoard | null {
  const store = useBoardStore(identity);
  const snapshot = useSyncExternalStore(
    store?.subscribe ?? subscribeToNothing,
    () => store?.read() ?? null,
  );
  const drafts = useSyncExternalStore(
    store?.drafts.subscribe ?? subscribeToNothing,
    () => store?.drafts.read() ?? noDrafts,
  );
  if (store === null || snapshot === null) return null;
  return { ...snapshot, drafts, store };
}

const noDrafts: readonly Draft[] = [];
const subscribeToNothing = () => () => undefined;

function useBoardStore(identity: BoardIdentity | null): BoardStore | null {
  const { sessionId, role, myRoot } = identity ?? {};
  const store = useMemo(
    () =>
      sessionId === undefined || role === undefined || myRoot === undefined
        ? null
        : createBoardStore({ sessionId, role, myRoot }),
    [sessionId, role, myRoot],
  );
  useEffect(() => {
    store?.start();
    return () => store?.stop();
  }, [store]);
  return store;
}

function rightsIn(view: View) {
  const mode = view.phase.board;
  const isLead = view.as === "facilitator";
  const writesForAll = isLead || view.me?.roles.includes("scribe") === true;
  return {
    mode,
    mayWrite: mode === "open" && view.me !== undefined,
    mayWriteForAll: writesForAll && (mode === "open" || mode === "scribe"),
    mayHide: isLead,
    theme: themeOf(view),
  };
}

function themeOf(view: View): BoardTheme {
  if (view.phase.id === "theme") return "themeWords";
  return view.phase.id.startsWith("stories") ? "experiences" : "takeAlong";
}

function minuteOf(view: View, now: number): number {
  const { startedAt } = view.session;
  return startedAt === undefined
    ? 0
    : Math.max(0, Math.floor((now - startedAt) / 60_000));
}
