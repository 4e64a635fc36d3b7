import type { Refusal } from "../../shared/domain/refusals.ts";
import type { View, WaitingView } from "../../shared/domain/viewTypes.ts";
import type {
  SignalAnswer,
  SignalMessage,
} from "../../shared/protocol/messages.ts";
import type { SessionSocket } from "./sessionSocket.ts";

const patienceMs = 4_000;
const wakePatienceMs = 2_000;

/** A question over the link: the answer, or null when none came in time. */
function ask<T>(
  put: (answered: (failure: Error | null, answer: T) => void) => void,
): Promise<T | null> {
  return new Promise((resolve) => {
    put((failure, answer) => {
      resolve(failure === null ? answer : null);
    });
  });
}

export async function askTime(socket: SessionSocket): Promise<number | null> {
  if (!socket.connected) return null;
  const answer = await ask<{ serverTime: number }>((answered) =>
    socket.timeout(patienceMs).emit("clock", {}, answered),
  );
  return answer?.serverTime ?? null;
}

/**
 * Null when no view came: the link is dead, though the socket may not know it yet, or no longer leads to a place. "busy":
 * it is alive, and whatever changes is still sent to us.
 */
export async function askView(
  socket: SessionSocket,
): Promise<View | WaitingView | "busy" | null> {
  const answer = await ask<
    View | WaitingView | { ok: false; refusal: Refusal }
  >((answered) => socket.timeout(wakePatienceMs).emit("view", {}, answered));
  if (answer === null || "protocol" in answer) return answer;
  return answer.refusal === "TooFast" ? "busy" : null;
}

/** A call for someone is never kept for later: when it cannot leave this phone, the person is told at once. */
export async function askForSomeone(
  socket: SessionSocket,
  message: SignalMessage,
): Promise<SignalAnswer> {
  const unreachable: SignalAnswer = { ok: false, refusal: "Unavailable" };
  if (!socket.connected) return unreachable;
  const answer = await ask<SignalAnswer>((answered) =>
    socket.timeout(patienceMs).emit("signal", message, answered),
  );
  return answer ?? unreachable;
}
