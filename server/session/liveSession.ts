import type { ViewFacts } from "../../shared/domain/view.ts";
import type { SessionState } from "../../shared/domain/state.ts";
import { keptHistory } from "../../shared/domain/steps.ts";
import { namesAfter, statusOf } from "../sessionStore/sessionStore.ts";
import type { Change, StoredSession } from "../sessionStore/sessionStore.ts";

/** A session as this process knows it: the newest stored state and what belongs to it. Replaced whole, never changed. */
export type LiveSession = StoredSession;

/** A session that can still take commands. */
export type OpenSession = LiveSession & { readonly state: SessionState };

export function isOpen(session: LiveSession): session is OpenSession {
  return session.state !== null;
}

/** What the session is after a change was stored. */
export function after(session: OpenSession, change: Change): OpenSession {
  const { state, texts } = change;
  return {
    ...session,
    status: statusOf(state),
    state,
    history: earlier(session, state),
    ...namesAfter(session, change),
    texts: { ...session.texts, ...texts },
  };
}

/** The states before this one that undo can still need, oldest first. */
export function earlier(
  session: OpenSession,
  state: SessionState,
): readonly SessionState[] {
  return keptHistory([...session.history, session.state], state);
}

/** The part of a view's facts that the session itself holds. */
export function factsOf(
  session: OpenSession,
): Omit<ViewFacts, "presence" | "codes" | "serverTime" | "notesRoot"> {
  const { record, state, names, texts } = session;
  const { title, meetingLink } = record.wishes;
  return {
    sessionId: record.sessionId,
    plan: record.plan,
    state,
    language: record.language,
    ...(title === undefined ? {} : { title }),
    ...(meetingLink === undefined ? {} : { meetingLink }),
    names,
    prompt:
      state.phase.prompt === null ? null : (texts[state.phase.prompt] ?? null),
  };
}
