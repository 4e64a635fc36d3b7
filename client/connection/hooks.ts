/** All that screens may use of the connection, the texts and the settings. */
import {
  createContext,
  createElement,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { ReactNode } from "react";
import type { Role, View, WaitingView } from "../../shared/domain/viewTypes.ts";
import type {
  Answer,
  CommandBody,
  Ended,
  SignalAnswer,
  SignalKind,
  SignalNotice,
} from "../../shared/protocol/messages.ts";
import type { Language } from "../../shared/domain/format.ts";
import type { Translate } from "../../shared/text/text.ts";
import { openSocket } from "./sessionSocket.ts";
import { createSessionStore } from "./sessionStore.ts";
import type { SendOptions, SessionStore } from "./sessionStore.ts";
import type { Connection, Snapshot } from "./snapshots.ts";
import {
  changeSettings,
  forgetSettings,
  onSettings,
  readSettings,
} from "./settings.ts";
import type { Settings } from "./settings.ts";
import { onSite, readSite } from "./site.ts";
import type { Site } from "./site.ts";
import { currentTexts, onTexts, showLanguage } from "./texts.ts";
import { onWakeUp } from "./wakeUp.ts";

export type { Connection } from "./snapshots.ts";
export type { SessionSocket } from "./sessionSocket.ts";
export type { Settings } from "./settings.ts";

const SessionContext = createContext<SessionStore | null>(null);

interface SessionProviderProps {
  sessionId: string;
  role: Role;
  children: ReactNode;
}

/** Connects once for all screens below it, and lets go when they leave. */
export function SessionProvider({
  sessionId,
  role,
  children,
}: SessionProviderProps) {
  const store = useMemo(
    () => createSessionStore(openSocket(sessionId, role)),
    [sessionId, role],
  );
  useEffect(() => {
    const stopWaking = onWakeUp(store.wake);
    store.start();
    return () => {
      stopWaking();
      store.stop();
    };
  }, [store]);
  return createElement(SessionContext.Provider, { value: store }, children);
}

function useStore(): SessionStore {
  const store = useContext(SessionContext);
  if (store === null)
    throw new Error("This screen needs a SessionProvider above it.");
  return store;
}

function useSnapshot<T>(part: (snapshot: Snapshot) => T): T {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => part(store.snapshot()));
}

/** The last whole view; null before the first has come. */
export function useView(): View | WaitingView | null {
  return useSnapshot((snapshot) => snapshot.view);
}

export function useConnection(): Connection {
  return useSnapshot((snapshot) => snapshot.connection);
}

/** Sends a command: kept while offline, sent again with the same id, answered with the position or a refusal. */
export function useSend(): (
  body: CommandBody,
  options?: SendOptions,
) => Promise<Answer> {
  return useStore().send;
}

/** A private call to the facilitators; kept nowhere. `Unavailable` when it could not even leave this phone. */
export function useSignal(): (
  kind: SignalKind,
  seatId?: string,
) => Promise<SignalAnswer> {
  return useStore().signal;
}

/** Facilitators: the calls nobody has seen yet, one a seat. */
export function useSignals(): {
  notices: readonly SignalNotice[];
  seen: (seatId: string) => void;
} {
  const notices = useSnapshot((snapshot) => snapshot.notices);
  return { notices, seen: useStore().seen };
}

/** Why this screen is no longer in the session; null while it is. */
export function useEnded(): Ended | null {
  return useSnapshot((snapshot) => snapshot.ended);
}

/** The code with which the server refused this browser a place; null while it has one. */
export function useDenied(): string | null {
  return useSnapshot((snapshot) => snapshot.denied);
}

/** The server's clock, epoch ms; draws the caller again every `everyMs`. */
export function useServerNow(everyMs: number): number {
  const store = useStore();
  const [, redraw] = useState(0);
  useEffect(() => {
    const ticker = setInterval(() => {
      redraw((count) => count + 1);
    }, everyMs);
    return () => {
      clearInterval(ticker);
    };
  }, [everyMs]);
  return store.now();
}

/** `t("area.key", values)` in the language of this screen; draws the caller again when the language changes. */
export function useText(): Translate {
  return useSyncExternalStore(onTexts, () => currentTexts().t);
}

/** The language of this screen, and the way to choose another on this device. */
export function useLanguage(): [Language, (language: Language) => void] {
  const language = useSyncExternalStore(onTexts, () => currentTexts().language);
  return [language, chooseLanguage];
}

function chooseLanguage(language: Language): void {
  changeSettings({ language });
  void showLanguage(language);
}

/** A screen that belongs to all speaks the language of the session, whatever this browser prefers. */
export function useSharedLanguage(language: Language | undefined): void {
  useEffect(() => {
    if (language !== undefined) void showLanguage(language);
  }, [language]);
}

/** Help numbers and the like; the ones that are always right until the server has answered. */
export function useSite(): Site {
  return useSyncExternalStore(onSite, readSite);
}

export function useSettings(): [Settings, (patch: Partial<Settings>) => void] {
  return [useSyncExternalStore(onSettings, readSettings), changeSettings];
}

/** A phone may go on to somebody else: what was chosen on it goes with the person. */
export const forgetOnLeave = forgetSettings;
