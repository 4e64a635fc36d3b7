import type { Answer } from "../../shared/protocol/messages.ts";

/** The server lets ten commands a second through once a burst is spent. */
export const restMs = 500;

/** Sends until the server no longer says that it goes too fast; for a press that stands for many commands. */
export async function patiently(send: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await send();
    if (answer.ok || answer.refusal !== "TooFast") return answer;
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
}
