import type { IncomingMessage } from "node:http";
import { nanoid } from "nanoid";
import type { SeatId, SessionId } from "../../shared/domain/ids.ts";
import type { Place } from "../../shared/domain/state.ts";
import { cleanName } from "../../shared/protocol/cleanName.ts";
import type { Joined, JoinRequest } from "../../shared/protocol/messages.ts";
import type { RealTime } from "../clock.ts";
import type { Outcome } from "../session/handleCommand.ts";
import type { Credentials } from "./credentials.ts";
import type { Identity } from "./identity.ts";
import type { JoinCodes } from "./joinCodes.ts";
import type { ProblemCode } from "./problem.ts";
import type { RateLimits } from "./rateLimits.ts";

/** What joining needs of the sessions. */
export interface Seating {
  /** How people come into this session; null when it is closed or unknown. */
  door(sessionId: SessionId): Promise<Door | null>;
  take(sessionId: SessionId, newcomer: Newcomer): Promise<Outcome>;
  /** Every device of this seat is out; another one took its place. */
  evict(sessionId: SessionId, seatId: SeatId): void;
}

export interface Door {
  readonly lobby: boolean;
  readonly usualPlace: Place;
  /** The seats there are now. */
  readonly seats: ReadonlySet<SeatId>;
}

export interface Newcomer {
  readonly seatId: SeatId;
  readonly name: string;
  readonly place: Place;
  readonly language: JoinRequest["language"] | null;
  readonly waiting: boolean;
  readonly facilitator: boolean;
}

export interface Caller {
  readonly request: Pick<IncomingMessage, "headers">;
  readonly address: string;
}

/** `cookie`: the secret for the participant cookie; null when this browser has it already. */
export type JoinAnswer =
  | {
      readonly ok: true;
      readonly joined: Joined;
      readonly cookie: string | null;
    }
  | Refused;

interface Refused {
  readonly ok: false;
  readonly status: number;
  readonly code: ProblemCode;
  readonly retryAfterSeconds?: number;
}

interface Parts {
  readonly credentials: Credentials;
  readonly codes: JoinCodes;
  readonly identity: Identity;
  readonly limits: RateLimits;
  readonly seating: Seating;
  readonly time: RealTime;
}

/** Where a code or a link leads. `seatId` is set by a link that gives back a seat, once. */
interface Way {
  readonly sessionId: SessionId;
  readonly seatId: SeatId | null;
  readonly byCode: boolean;
}

/** Every "no" to a code takes at least this long, so that the time tells nothing either. */
const refusalMs = 150;

export type Join = (asked: JoinRequest, caller: Caller) => Promise<JoinAnswer>;

/** Lets people in by code or link. The same answer, in the same time, for a wrong, a closed and an unknown one. */
export function createJoin(parts: Parts): Join {
  return async (asked, caller) => {
    const name = cleanName(asked.name ?? "");
    if (name === null) return refused(400, "NameTooLong");
    const slowly = parts.time.wait(refusalMs);
    const look = () => openWay(parts, asked);
    const tried =
      asked.code === undefined
        ? { found: await look() }
        : await parts.limits.tryCode(caller.address, look);
    if ("waitSeconds" in tried) {
      const { waitSeconds: retryAfterSeconds } = tried;
      return { ...refused(429, "TooFast"), retryAfterSeconds };
    }
    const { found } = tried;
    if (found === null) {
      if (asked.code !== undefined) await parts.limits.slowDown();
      await slowly;
      return refused(
        404,
        asked.code === undefined ? "WrongSecret" : "WrongCode",
      );
    }
    const { way, door } = found;
    if (way.seatId !== null) return relinked(parts, asked, way);
    const back = await returned(parts, way, caller);
    return back ?? seated(parts, { asked: { ...asked, name }, way, door });
  };
}

interface OpenWay {
  readonly way: Way;
  readonly door: NonNullable<Awaited<ReturnType<Seating["door"]>>>;
}

/** Null for what is wrong, closed or unknown alike. */
async function openWay(
  parts: Parts,
  asked: JoinRequest,
): Promise<OpenWay | null> {
  const way = await wayOf(parts, asked);
  const door = way === null ? null : await parts.seating.door(way.sessionId);
  return way === null || door === null ? null : { way, door };
}

async function wayOf(parts: Parts, asked: JoinRequest): Promise<Way | null> {
  if (asked.code !== undefined) {
    const sessionId = await parts.codes.sessionOf(asked.code);
    return sessionId === null
      ? null
      : { sessionId, seatId: null, byCode: true };
  }
  const link = await parts.credentials.find("link", asked.secret ?? "");
  if (link === null || link.sessionId === null) return null;
  if (link.role !== "join" && link.role !== "participant") return null;
  return { sessionId: link.sessionId, seatId: link.seatId, byCode: false };
}

/** A lost phone, or one handed on: the seat goes to this device, and the old one is out. */
async function relinked(
  { credentials, seating }: Parts,
  { secret }: JoinRequest,
  { sessionId, seatId }: Way,
): Promise<JoinAnswer> {
  if (
    secret === undefined ||
    seatId === null ||
    !(await credentials.useUp(secret))
  )
    return refused(404, "WrongSecret");
  const grant = {
    kind: "cookie",
    role: "participant",
    sessionId,
    seatId,
  } as const;
  const cookie = await credentials.replace(
    { kind: "cookie", sessionId, seatId },
    grant,
  );
  seating.evict(sessionId, seatId);
  return { ok: true, joined: { sessionId, seatId, state: "present" }, cookie };
}

/** Whoever scans the code a second time gets their own seat, not a second one. */
async function returned(
  { identity }: Parts,
  { sessionId }: Way,
  { request }: Caller,
): Promise<JoinAnswer | null> {
  const member = await identity.member(request, sessionId, "participant");
  if (member?.seatId == null) return null;
  const state = member.standing === "waiting" ? "waiting" : "present";
  return {
    ok: true,
    joined: { sessionId, seatId: member.seatId, state },
    cookie: null,
  };
}

async function seated(
  { credentials, seating }: Parts,
  { asked, way, door }: { asked: JoinRequest; way: Way; door: Door },
): Promise<JoinAnswer> {
  const { sessionId } = way;
  const seatId = nanoid(10);
  const waiting = way.byCode || door.lobby;
  const grant = {
    kind: "cookie",
    role: "participant",
    sessionId,
    seatId,
  } as const;
  // First the credential: without its seat it opens nothing, but a seat without it could never be taken.
  const [cookie = null] = await credentials.issue([grant]);
  const outcome = await seating.take(sessionId, {
    seatId,
    name: asked.name ?? "",
    place: asked.place ?? door.usualPlace,
    language: asked.language ?? null,
    waiting,
    facilitator: false,
  });
  if (outcome.ok)
    return {
      ok: true,
      joined: { sessionId, seatId, state: waiting ? "waiting" : "present" },
      cookie,
    };
  await credentials.revoke({ kind: "cookie", sessionId, seatId });
  return outcome.refusal === "TooManySeats"
    ? refused(409, "TooManySeats")
    : refused(503, "Unavailable");
}

function refused(status: number, code: ProblemCode): Refused {
  return { ok: false, status, code };
}
