import type { Answer, CommandMessage } from "../../shared/protocol/messages.ts";
import type { Refusal } from "../../shared/domain/refusals.ts";

/**
 * Commands on their way. A lost link keeps them; they are sent again with the same `commandId`, so the server acts once.
 * While there is no link at most one of each kind waits, but every new chair does: each is another one.
 */
export interface CommandQueue {
  send: (message: CommandMessage) => Promise<Answer>;
  /** The link is back: everything without an answer goes again, in order. */
  resend: () => void;
  /** The session is over for this screen; nobody will answer any more. */
  refuseAll: (refusal: Refusal) => void;
}

/** Hands one message to the link; false when there is none. */
export type Transmit = (
  message: CommandMessage,
  answered: (answer: Answer) => void,
) => boolean;

interface Entry {
  message: CommandMessage;
  transmitted: boolean;
  promise: Promise<Answer>;
  settle: (answer: Answer) => void;
}

export function createCommandQueue(transmit: Transmit): CommandQueue {
  let entries: Entry[] = [];

  function attempt(entry: Entry): void {
    const sent = transmit(entry.message, (answer) => {
      entries = entries.filter((other) => other !== entry);
      entry.settle(answer);
    });
    entry.transmitted ||= sent;
  }

  function send(message: CommandMessage): Promise<Answer> {
    const same = entries.find((entry) => isRepeat(entry, message));
    if (same !== undefined) return same.promise;
    const waiting = entries.find(
      (entry) =>
        !entry.transmitted && kindOf(entry.message) === kindOf(message),
    );
    if (waiting !== undefined) {
      waiting.message = message;
      return waiting.promise;
    }
    const entry = entryFor(message);
    entries.push(entry);
    attempt(entry);
    return entry.promise;
  }

  return {
    send,
    resend: () => {
      for (const entry of [...entries]) attempt(entry);
    },
    refuseAll: (refusal) => {
      for (const entry of entries) entry.settle({ ok: false, refusal });
      entries = [];
    },
  };
}

function entryFor(message: CommandMessage): Entry {
  let settle: (answer: Answer) => void = () => undefined;
  const promise = new Promise<Answer>((resolve) => {
    settle = resolve;
  });
  return { message, transmitted: false, promise, settle };
}

/** A second press on the same button for the same turn or phase; two new chairs, though, are two commands. */
function isRepeat(entry: Entry, message: CommandMessage): boolean {
  if (message.type === "AddSeat") return false;
  const guarded =
    message.expectedTurn !== undefined || message.expectedPhase !== undefined;
  if (entry.transmitted && !guarded) return false;
  return (
    JSON.stringify({ ...entry.message, commandId: "" }) ===
    JSON.stringify({ ...message, commandId: "" })
  );
}

function kindOf(message: CommandMessage): string {
  if (message.type === "AddSeat") return message.commandId;
  const role = message.type === "SetRole" ? message.role : "";
  return `${message.type} ${message.seatId ?? ""} ${role}`;
}
