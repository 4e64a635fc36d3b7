/**
 * The one way in for everything a socket sends: rate, schema, catch, and an acknowledgement always. Handlers see only
 * what was parsed.
 */
import type { z } from "zod";
import type { Refusal } from "../../shared/domain/refusals.ts";
import { faultOf } from "../log.ts";
import type { Log } from "../log.ts";
import type { KringSocket } from "./connections.ts";

export interface Entrance<Message, Answer> {
  readonly schema: z.ZodType<Message>;
  /** Commands and questions have a measure each: a phone that sets its clock can still act. */
  readonly measure: "commands" | "questions";
  readonly handle: (
    message: Message,
    socket: KringSocket,
  ) => Answer | Promise<Answer>;
}

type Refused = { readonly ok: false; readonly refusal: Refusal };

export interface Watch {
  readonly log: Log;
  readonly mayDo: (key: string) => Promise<"yes" | "tooFast" | "flood">;
  readonly refused: (refusal: Refusal) => void;
}

type AnyEntrance = Entrance<never, unknown>;
type Acknowledge = (answer: unknown) => void;

/** Events that are not in `entrances` are refused as well. */
export function onCommand(
  socket: KringSocket,
  entrances: Readonly<Record<string, AnyEntrance>>,
  watch: Watch,
): void {
  socket.onAny((event: string, ...sent: unknown[]) => {
    const last = sent.at(-1);
    const acknowledge: Acknowledge =
      typeof last === "function" ? (last as Acknowledge) : () => undefined;
    const entrance = Object.hasOwn(entrances, event)
      ? entrances[event]
      : undefined;
    void answerTo(socket, { entrance, message: sent[0] }, watch).then(
      (answer) => acknowledge(answer),
    );
  });
}

/** Never rejects. */
async function answerTo(
  socket: KringSocket,
  {
    entrance,
    message,
  }: { entrance: AnyEntrance | undefined; message: unknown },
  watch: Watch,
): Promise<unknown> {
  try {
    const key = `${entrance?.measure ?? "commands"} ${keyOf(socket)}`;
    const allowed = await watch.mayDo(key);
    if (allowed === "flood") socket.conn.close(true);
    if (allowed !== "yes") return refuse(watch, "TooFast");
    const parsed = entrance?.schema.safeParse(message);
    if (entrance === undefined || parsed?.success !== true)
      return refuse(watch, "Malformed");
    const answer: unknown = await entrance.handle(parsed.data, socket);
    if (isRefused(answer)) watch.refused(answer.refusal);
    return answer;
  } catch (error) {
    watch.log.error("socket handler failed", { fault: faultOf(error) });
    return refuse(watch, "Unavailable");
  }
}

/** Room screens have no seat; each of them counts by itself. */
function keyOf({ data, id }: KringSocket): string {
  return `${data.sessionId} ${data.seatId ?? id}`;
}

function refuse(watch: Watch, refusal: Refusal): Refused {
  watch.refused(refusal);
  return { ok: false, refusal };
}

function isRefused(answer: unknown): answer is Refused {
  return typeof answer === "object" && answer !== null && "refusal" in answer;
}
