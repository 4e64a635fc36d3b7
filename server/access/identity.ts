import type { IncomingMessage } from "node:http";
import type { SeatId, SessionId } from "../../shared/domain/ids.ts";
import type { Role } from "../../shared/domain/viewTypes.ts";
import { organiserCookie, readCookie, roleCookie } from "./cookies.ts";
import type { Credentials, Holder } from "./credentials.ts";

type Asking = Pick<IncomingMessage, "headers">;

/** What a seat is at this moment; `closed` when nobody has a seat any more. */
export type Standing =
  "facilitator" | "participant" | "waiting" | "gone" | "closed";

/** What the access checks need to know of sessions. */
export interface SessionFacts {
  standing(sessionId: SessionId, seatId: SeatId): Promise<Standing>;
  organisationOf(sessionId: SessionId): Promise<string | null>;
}

/** A role in one session, as a cookie proves it. */
export interface Member {
  readonly role: Role;
  /** Null for a room screen. */
  readonly seatId: SeatId | null;
  readonly standing: Standing | null;
}

/** Who is asking: cookies in, roles out. The session's state has the last word. */
export class Identity {
  readonly #credentials: Credentials;
  readonly #sessions: SessionFacts;

  constructor(credentials: Credentials, sessions: SessionFacts) {
    this.#credentials = credentials;
    this.#sessions = sessions;
  }

  /** The organisation this browser organises for. */
  async organiser(request: Asking): Promise<string | null> {
    const holder = await this.#holder(request, organiserCookie);
    return holder?.role === "organiser" ? holder.organisationId : null;
  }

  async organises(request: Asking, sessionId: SessionId): Promise<boolean> {
    const organisation = await this.organiser(request);
    if (organisation === null) return false;
    return (await this.#sessions.organisationOf(sessionId)) === organisation;
  }

  /** Null when this browser does not have that role there, or not any more. */
  async member(
    request: Asking,
    sessionId: SessionId,
    as: Role,
  ): Promise<Member | null> {
    const own = await this.#inSession(request, sessionId, as);
    if (own !== null || as !== "facilitator") return own;
    // Whoever took the lead during the evening has the cookie of a participant.
    const risen = await this.#inSession(request, sessionId, "participant");
    return risen?.standing === "facilitator" ? { ...risen, role: as } : null;
  }

  /** Facilitators of the session while it runs and after it; organisers of its organisation always. */
  async leadsOrOrganises(
    request: Asking,
    sessionId: SessionId,
  ): Promise<boolean> {
    const member = await this.member(request, sessionId, "facilitator");
    return member !== null || this.organises(request, sessionId);
  }

  async #inSession(
    request: Asking,
    sessionId: SessionId,
    role: Role,
  ): Promise<Member | null> {
    const holder = await this.#holder(request, roleCookie(role, sessionId));
    if (holder?.sessionId !== sessionId) return null;
    const { seatId } = holder;
    if (seatId === null)
      return holder.role === role ? { role, seatId, standing: null } : null;
    const now = await this.#sessions.standing(sessionId, seatId);
    // After the close no state says who led: the close wrote it on the credentials.
    const led = now === "closed" && holder.role === "facilitator";
    const standing = led ? "facilitator" : now;
    if (standing === "gone") return null;
    if (role === "facilitator" && standing !== "facilitator") return null;
    return { role, seatId, standing };
  }

  async #holder(request: Asking, cookie: string): Promise<Holder | null> {
    const secret = readCookie(request, cookie);
    return secret === null ? null : this.#credentials.find("cookie", secret);
  }
}
