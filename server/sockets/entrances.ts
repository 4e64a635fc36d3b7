/** Everything a screen may send, and what is done with it. */
import type { SeatId } from "../../shared/domain/ids.ts";
import { seatOf } from "../../shared/domain/seats.ts";
import type {
  Answer,
  CommandMessage,
  SignalAnswer,
  SignalMessage,
} from "../../shared/protocol/messages.ts";
import {
  commandMessage,
  emptyMessage,
  signalMessage,
  signalSeenMessage,
} from "../../shared/protocol/schemas.ts";
import type { Credentials } from "../access/credentials.ts";
import type { Clock } from "../clock.ts";
import type { Seals } from "../keeping/seal.ts";
import type { HandleCommand } from "../session/handleCommand.ts";
import { isOpen } from "../session/liveSession.ts";
import { orderFrom } from "../session/orderFrom.ts";
import type { SessionRegistry } from "../session/sessionRegistry.ts";
import type { KringSocket } from "./connections.ts";
import type { Entrance } from "./onCommand.ts";
import { hasPlace } from "./publishViews.ts";
import type { Publisher } from "./publishViews.ts";
import type { Signals } from "./signals.ts";

export interface EntranceParts {
  readonly handle: HandleCommand;
  readonly registry: Pick<SessionRegistry, "current">;
  readonly publisher: Publisher;
  readonly signals: Signals;
  readonly credentials: Credentials;
  readonly seals: Seals;
  readonly clock: Clock;
}

function entrance<Message, Answered>(
  given: Entrance<Message, Answered>,
): Entrance<never, unknown> {
  // The table holds entrances for different messages; each handler only ever sees what its own schema let through.
  return given as unknown as Entrance<never, unknown>;
}

export function entrances(
  parts: EntranceParts,
): Readonly<Record<string, Entrance<never, unknown>>> {
  return {
    command: entrance({
      schema: commandMessage,
      measure: "commands",
      handle: (message, socket) => command(parts, message, socket),
    }),
    signal: entrance({
      schema: signalMessage,
      measure: "commands",
      handle: (message, socket) => signal(parts, message, socket),
    }),
    signalSeen: entrance({
      schema: signalSeenMessage,
      measure: "commands",
      handle: ({ seatId }, socket) => signalSeen(parts, seatId, socket),
    }),
    clock: entrance({
      schema: emptyMessage,
      measure: "questions",
      handle: () => ({ serverTime: parts.clock.now() }),
    }),
    view: entrance({
      schema: emptyMessage,
      measure: "questions",
      handle: (_message, socket) => view(parts, socket),
    }),
  };
}

async function command(
  { handle, seals, credentials }: EntranceParts,
  message: CommandMessage,
  { data }: KringSocket,
): Promise<Answer> {
  const { sessionId, seatId } = data;
  if (seatId === null) return { ok: false, refusal: "NotAllowed" };
  const derive = (label: string): string => seals.derive(sessionId, label);
  const ordered = orderFrom(message, { sessionId, seatId, derive });
  if ("refused" in ordered) return { ok: false, refusal: ordered.refused };
  const outcome = await handle(ordered.order);
  if (!outcome.ok) return outcome;
  if (message.type === "RelinkSeat") {
    const secret = derive(`relink:${seatId}:${message.commandId}`);
    const link = { kind: "link", role: "participant", sessionId } as const;
    await credentials.issueKnown({ ...link, seatId: message.seatId }, secret);
    return { ...outcome, secret };
  }
  const { added } = ordered;
  return added === undefined ? outcome : { ...outcome, seatId: added };
}

async function signal(
  { registry, signals }: EntranceParts,
  { kind, seatId: meant }: SignalMessage,
  { data }: KringSocket,
): Promise<SignalAnswer> {
  const { sessionId, seatId: own } = data;
  const session = await registry.current(sessionId);
  if (own === null) return { ok: false, refusal: "NotAllowed" };
  if (session === null || !isOpen(session))
    return { ok: false, refusal: "NobodyThere" };
  const seat = seatOf(session.state, meant ?? own);
  const onThisPhone = seat?.id === own || seat?.with === own;
  if (seat === undefined || !onThisPhone)
    return { ok: false, refusal: "UnknownSeat" };
  const facilitators = session.state.seats
    .filter(({ facilitator }) => facilitator)
    .map(({ id }) => id);
  return signals.call({ sessionId, seatId: seat.id, kind, facilitators });
}

function signalSeen(
  { signals }: EntranceParts,
  seatId: SeatId,
  { data }: KringSocket,
): SignalAnswer {
  if (data.as !== "facilitator") return { ok: false, refusal: "NotAllowed" };
  signals.seen(data.sessionId, seatId);
  return { ok: true };
}

async function view(
  { registry, publisher }: EntranceParts,
  { data }: KringSocket,
) {
  const session = await registry.current(data.sessionId);
  if (session === null || !isOpen(session))
    return { ok: false, refusal: "SessionClosed" } as const;
  if (!hasPlace(session, data))
    return { ok: false, refusal: "UnknownSeat" } as const;
  return publisher.viewOf(session, data);
}
