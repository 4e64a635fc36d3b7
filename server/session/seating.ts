/** What access needs of the sessions: who sits there, and taking a seat. */
import type { IncomingMessage } from "node:http";
import type { Command } from "../../shared/domain/commands.ts";
import type { SeatId, SessionId } from "../../shared/domain/ids.ts";
import { seatOf } from "../../shared/domain/seats.ts";
import type { Role } from "../../shared/domain/viewTypes.ts";
import type { Leading } from "../access/entering.ts";
import type { Identity, Standing } from "../access/identity.ts";
import type { Door, Newcomer } from "../access/joining.ts";
import type { Seals } from "../keeping/seal.ts";
import type { NotesIdentity } from "../notes/notesRights.ts";
import { handleCommand } from "./handleCommand.ts";
import type { Outcome } from "./handleCommand.ts";
import { isOpen } from "./liveSession.ts";
import type { SessionRegistry } from "./sessionRegistry.ts";
import type { Core } from "./storeAndPublish.ts";

type Registry = Pick<SessionRegistry, "current">;

/** Who is not found may have joined at another node this very moment: then it is looked up again. */
export const standingWith =
  (registry: Registry, lookAgain: (sessionId: SessionId) => Promise<void>) =>
  async (sessionId: SessionId, seatId: SeatId): Promise<Standing> => {
    const known = await standingOf(registry, sessionId, seatId);
    if (known !== "gone") return known;
    await lookAgain(sessionId);
    return standingOf(registry, sessionId, seatId);
  };

async function standingOf(
  registry: Registry,
  sessionId: SessionId,
  seatId: SeatId,
): Promise<Standing> {
  const session = await registry.current(sessionId);
  if (session === null) return "gone";
  if (!isOpen(session)) return "closed";
  const seat = seatOf(session.state, seatId);
  if (seat === undefined) return "gone";
  if (seat.waiting) return "waiting";
  return seat.facilitator ? "facilitator" : "participant";
}

export async function organisationOf(
  registry: Registry,
  sessionId: SessionId,
): Promise<string | null> {
  const session = await registry.current(sessionId);
  return session?.record.organisationId ?? null;
}

/** Null for a session that is closed, and for one that never was. */
async function doorOf(
  registry: Registry,
  sessionId: SessionId,
): Promise<Door | null> {
  const session = await registry.current(sessionId);
  if (session === null || !isOpen(session)) return null;
  const { lobby, plan } = session.record;
  return {
    lobby,
    usualPlace: plan.setting === "online" ? "remote" : "room",
    seats: new Set(session.state.seats.map(({ id }) => id)),
  };
}

type Authenticate = (
  request: IncomingMessage,
  sessionId: SessionId,
  as: Role,
) => Promise<NotesIdentity | null>;

/** Whose words somebody may write on the board, as far as cookies and seats tell. */
export function writersOf(
  registry: Registry,
  identity: Identity,
): Authenticate {
  return async (request, sessionId, as) => {
    const member = await identity.member(request, sessionId, as);
    const session = await registry.current(sessionId);
    if (member === null || session === null || member.standing === "waiting")
      return null;
    const { role, seatId, standing } = member;
    const seats = session.state?.seats ?? [];
    const guests = seats.filter((seat) => seat.with === seatId);
    const own = seats.find(({ id }) => id === seatId);
    return {
      role,
      seatIds:
        seatId === null ? [] : [seatId, ...guests.map((seat) => seat.id)],
      facilitator: role === "facilitator" && standing === "facilitator",
      scribe: own?.roles.includes("scribe") ?? false,
    };
  };
}

/** The ways to a seat that need nobody inside to open the door. */
export function leadingWith(
  core: Core,
  seals: Pick<Seals, "derive">,
  evict: Leading["evict"],
): Leading {
  return {
    door: (sessionId) => doorOf(core.registry, sessionId),
    leadersSeat: (sessionId, number) =>
      seals.derive(sessionId, `facilitator:${number}`).slice(0, 10),
    take: (sessionId, newcomer) => takeSeat(core, sessionId, newcomer),
    rename: (sessionId, seatId, name) =>
      renameSeat(core, sessionId, { seatId, name }),
    evict,
  };
}

function takeSeat(
  core: Core,
  sessionId: SessionId,
  { seatId, name, place, language, waiting, facilitator }: Newcomer,
): Promise<Outcome> {
  const about = { seatId, place, waiting, facilitator };
  const command: Command = {
    type: "TakeSeat",
    ...about,
    language: language ?? null,
  };
  return handleCommand(core, {
    sessionId,
    command,
    by: null,
    seatId: null,
    commandKey: null,
    names: { [seatId]: name },
  });
}

/** Facilitators name themselves when they open their link. */
function renameSeat(
  core: Core,
  sessionId: SessionId,
  { seatId, name }: Pick<Newcomer, "seatId" | "name">,
): Promise<Outcome> {
  return handleCommand(core, {
    sessionId,
    command: { type: "RenameSeat", seatId },
    by: seatId,
    seatId: null,
    commandKey: null,
    names: { [seatId]: name },
  });
}
