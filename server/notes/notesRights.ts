import type { BoardMode } from "../../shared/domain/format.ts";
import type { SeatId } from "../../shared/domain/ids.ts";
import type { SessionState } from "../../shared/domain/state.ts";
import type { Role } from "../../shared/domain/viewTypes.ts";
import type { LiveSession } from "../session/liveSession.ts";
import type { Writer } from "./notesRules.ts";

/** Who a cookie says is there. `seatIds`: the seats of this phone, the own one first; none for the room screen. */
export interface NotesIdentity {
  readonly role: Role;
  readonly seatIds: readonly SeatId[];
  readonly facilitator: boolean;
  readonly scribe: boolean;
}

export interface Rights {
  readonly writer: Writer;
  readonly mode: BoardMode;
}

type RootOf = (seatId: SeatId) => string;

const onlyReads: Writer = {
  owner: null,
  roots: [],
  shared: false,
  mayRemove: false,
};

/**
 * What a connection may do now; null when it has no business here any more. While the session runs its state decides,
 * not the cookie: roles change during an evening and seats go. After the close the words stay their writers', who may
 * take them back.
 */
export function rightsNow(
  identity: NotesIdentity,
  session: LiveSession | null,
  rootOf: RootOf,
): Rights | null {
  if (session === null) return null;
  const { state } = session;
  if (state === null)
    return { writer: writerAs(identity, rootOf), mode: "read" };
  const mode = state.phase.board;
  if (identity.role === "room") return { writer: onlyReads, mode };
  const current = identityIn(state, identity);
  return current === null ? null : { writer: writerAs(current, rootOf), mode };
}

function identityIn(
  state: SessionState,
  identity: NotesIdentity,
): NotesIdentity | null {
  const own = state.seats.find(({ id }) => id === identity.seatIds[0]);
  if (own === undefined || own.waiting) return null;
  const guests = state.seats.filter((seat) => seat.with === own.id);
  return {
    role: identity.role,
    seatIds: [own, ...guests].map(({ id }) => id),
    facilitator: identity.role === "facilitator" && own.facilitator,
    scribe: own.roles.includes("scribe"),
  };
}

function writerAs(identity: NotesIdentity, rootOf: RootOf): Writer {
  if (identity.role === "room") return onlyReads;
  const roots = identity.seatIds.map(rootOf);
  return {
    owner: roots[0] ?? null,
    roots,
    shared: identity.facilitator || identity.scribe,
    mayRemove: identity.facilitator,
  };
}
