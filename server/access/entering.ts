import type { SeatId, SessionId } from "../../shared/domain/ids.ts";
import type { Place } from "../../shared/domain/state.ts";
import type { EnterRequest } from "../../shared/protocol/messages.ts";
import { cleanName } from "../../shared/protocol/cleanName.ts";
import type { Outcome } from "../session/handleCommand.ts";
import type { Credentials, Holder } from "./credentials.ts";
import type { Identity } from "./identity.ts";
import type { Caller, Seating } from "./joining.ts";
import type { ProblemCode } from "./problem.ts";

/** What entering needs of the sessions, beside seats. */
export interface Leading extends Seating {
  /** The seat of one of the two facilitators' links: the same whoever opens it, on whatever machine. */
  leadersSeat(sessionId: SessionId, number: number): SeatId;
  rename(sessionId: SessionId, seatId: SeatId, name: string): Promise<Outcome>;
}

/** `cookie`: the secret for the cookie of the role; null when this browser has it already. */
export type EnterAnswer =
  | { readonly ok: true; readonly cookie: string | null }
  | { readonly ok: false; readonly status: number; readonly code: ProblemCode };

interface Parts {
  readonly credentials: Credentials;
  readonly identity: Identity;
  readonly leading: Leading;
}

interface Asked {
  readonly sessionId: SessionId;
  readonly request: EnterRequest;
  readonly caller: Caller;
}

export type Enter = (asked: Asked) => Promise<EnterAnswer>;

/** Swaps a facilitator's or a room screen's link for the cookie of that role. */
export function createEnter(parts: Parts): Enter {
  return async (asked) => {
    const { as, secret, name: typed } = asked.request;
    const name = cleanName(typed ?? "");
    if (name === null) return { ok: false, status: 400, code: "NameTooLong" };
    const link = await parts.credentials.find("link", secret);
    if (link?.role !== as || link.sessionId !== asked.sessionId)
      return { ok: false, status: 404, code: "WrongSecret" };
    if ((await parts.leading.door(asked.sessionId)) === null)
      return { ok: false, status: 410, code: "SessionClosed" };
    return as === "room"
      ? roomScreen(parts, asked.sessionId)
      : facilitator(parts, asked, { link, name });
  };
}

async function roomScreen(
  { credentials }: Parts,
  sessionId: SessionId,
): Promise<EnterAnswer> {
  const grant = { kind: "cookie", role: "room", sessionId } as const;
  const [cookie = null] = await credentials.issue([grant]);
  return { ok: true, cookie };
}

async function facilitator(
  parts: Parts,
  { sessionId, caller }: Asked,
  { link, name }: { link: Holder; name: string },
): Promise<EnterAnswer> {
  const seatId = parts.leading.leadersSeat(sessionId, link.number ?? 0);
  const refusal = await takeOrRename(parts.leading, {
    sessionId,
    seatId,
    name,
  });
  if (refusal !== null) return refusal;
  const own = await parts.identity.member(
    caller.request,
    sessionId,
    "facilitator",
  );
  // The link opened again in the same browser puts nobody out.
  if (own?.seatId === seatId) return { ok: true, cookie: null };
  const grant = {
    kind: "cookie",
    role: "facilitator",
    sessionId,
    seatId,
  } as const;
  const cookie = await parts.credentials.replace(
    { kind: "cookie", sessionId, seatId },
    grant,
  );
  parts.leading.evict(sessionId, seatId);
  return { ok: true, cookie };
}

interface Sitting {
  readonly sessionId: SessionId;
  readonly seatId: SeatId;
  readonly name: string;
}

async function takeOrRename(
  leading: Leading,
  sitting: Sitting,
): Promise<EnterAnswer | null> {
  const door = await leading.door(sitting.sessionId);
  if (door === null) return { ok: false, status: 410, code: "SessionClosed" };
  const outcome = door.seats.has(sitting.seatId)
    ? await renamed(leading, sitting)
    : await taken(leading, sitting, door.usualPlace);
  if (outcome.ok) return null;
  return outcome.refusal === "TooManySeats"
    ? { ok: false, status: 409, code: "TooManySeats" }
    : { ok: false, status: 503, code: "Unavailable" };
}

async function renamed(
  leading: Leading,
  { sessionId, seatId, name }: Sitting,
): Promise<Outcome> {
  if (name === "") return { ok: true, position: 0 };
  return leading.rename(sessionId, seatId, name);
}

/** The same link may be opened on two machines at once: the second finds the seat there. */
async function taken(
  leading: Leading,
  sitting: Sitting,
  place: Place,
): Promise<Outcome> {
  const { sessionId, seatId, name } = sitting;
  const outcome = await leading.take(sessionId, {
    seatId,
    name,
    place,
    language: null,
    waiting: false,
    facilitator: true,
  });
  if (outcome.ok) return outcome;
  const door = await leading.door(sessionId);
  return door?.seats.has(seatId) === true ? renamed(leading, sitting) : outcome;
}
