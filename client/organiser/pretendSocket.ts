import type { Role } from "../../shared/domain/viewTypes.ts";
import type { CommandMessage } from "../../shared/protocol/messages.ts";
import type { SessionSocket } from "../connection/hooks.ts";
import type { PretendEvening } from "./pretendEvening.ts";

type Listener = (value?: unknown) => void;

/** As much of a socket as a screen uses; commands are answered in this browser. */
export function pretendSocket(
  evening: PretendEvening,
  role: Role,
): SessionSocket {
  const listeners = new Map<string, Listener>();
  const tell = (event: string, value?: unknown) =>
    listeners.get(event)?.(value);
  const show = () => tell("view", evening.viewOf(role));
  let stop: (() => void) | null = null;
  const socket = {
    connected: false,
    active: true,
    on: (event: string, listener: Listener) => listeners.set(event, listener),
    connect: () => {
      socket.connected = true;
      stop ??= evening.subscribe(show);
      tell("connect");
      show();
    },
    disconnect: () => {
      socket.connected = false;
      stop?.();
      stop = null;
      return socket;
    },
    timeout: () => ({
      emit: (event: string, message: unknown, answered: Answered) => {
        answered(null, answerTo(event));
      },
    }),
    emit: (event: string, message: CommandMessage, answered?: Listener) => {
      answered?.(
        event === "command"
          ? evening.take(role, message)
          : { ok: false, refusal: "Unavailable" },
      );
    },
  };
  const answerTo = (event: string): unknown =>
    event === "clock"
      ? { serverTime: Date.now() }
      : event === "view"
        ? evening.viewOf(role)
        : { ok: false, refusal: "Unavailable" };
  return socket as unknown as SessionSocket;
}

type Answered = (failure: Error | null, answer: unknown) => void;
