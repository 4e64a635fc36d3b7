/** Other processes on the same database: what they store is seen here, and who is connected to them counts here. */
import { nanoid } from "nanoid";
import type { SeatId, SessionId } from "../../shared/domain/ids.ts";
import type { SignalKind } from "../../shared/protocol/messages.ts";
import type { RealTime } from "../clock.ts";
import { SeatsElsewhere } from "./seatsElsewhere.ts";
import type { Said } from "./seatsElsewhere.ts";

/** What a node does when it hears of the others. */
export interface Hearing {
  /** A state with this position was stored, perhaps by this node itself. */
  changed(sessionId: SessionId, position: number): void;
  /** A row of the notes with this number was stored. */
  noted(sessionId: SessionId, number: number): void;
  over(sessionId: SessionId, how: "closed" | "reviewed" | "gone"): void;
  /** A device of this seat may be connected no longer, wherever it is. */
  evicted(sessionId: SessionId, seatId: SeatId): void;
  /** A seat calls the facilitators over another process; held nowhere, and no words in it. */
  called(sessionId: SessionId, seatId: SeatId, kind: string): void;
  callSeen(sessionId: SessionId, seatId: SeatId): void;
  cameElsewhere(sessionId: SessionId, seatId: SeatId): void;
  wentElsewhere(sessionId: SessionId, seatId: SeatId): void;
  /** Resolves when what is known here is as new as what is stored. */
  lookAgain(sessionId: SessionId): Promise<void>;
  /** A notice may have been lost. */
  lookAround(): void;
  /** Notices were lost for a while: the boards are read again too. */
  lookAtBoards(): void;
  /** The seats that are connected here, by session. */
  here(): ReadonlyMap<SessionId, readonly SeatId[]>;
}

export interface Neighbours {
  has(sessionId: SessionId, seatId: SeatId): boolean;
  /** Says who is connected here; after somebody came or went. */
  announce(sessionId: SessionId): void;
  evict(sessionId: SessionId, seatId: SeatId): void;
  call(sessionId: SessionId, seatId: SeatId, kind: SignalKind): void;
  seen(sessionId: SessionId, seatId: SeatId): void;
  /** Reads what is newer than what is known here; for who comes here straight from another node. */
  lookAgain(sessionId: SessionId): Promise<void>;
  /** Asks who is connected elsewhere, and resolves when the answers can be there. */
  meet(): Promise<void>;
}

/** One process with a database of its own. */
export const alone: Neighbours = {
  has: () => false,
  announce: () => undefined,
  evict: () => undefined,
  call: () => undefined,
  seen: () => undefined,
  lookAgain: () => Promise.resolve(),
  meet: () => Promise.resolve(),
};

export const heartbeatMs = 5_000;
/** A node that said nothing for so long is not there any more. */
const silenceMs = 12_000;
const answersMs = 300;

export function createNeighbours(
  say: (words: string) => void,
  hearing: Hearing,
  time: RealTime,
): {
  neighbours: Neighbours;
  heard: (words: string) => void;
  /** To be called every `heartbeatMs`. */
  beat: () => void;
} {
  const node = nanoid(8);
  const elsewhere = new SeatsElsewhere();

  function announce(sessionId: SessionId): void {
    const seats = hearing.here().get(sessionId) ?? [];
    say(["here", node, sessionId, ...seats].join(" "));
  }

  function take(said: Said): void {
    const { came, went } = elsewhere.take(said, time.elapsed());
    for (const seat of came) hearing.cameElsewhere(said.sessionId, seat);
    for (const seat of went) hearing.wentElsewhere(said.sessionId, seat);
  }

  const announceAll = (): void => [...hearing.here().keys()].forEach(announce);
  function heardFrom(
    other: string,
    [what, sessionId = "", ...seats]: readonly string[],
  ): void {
    if (what === "here") take({ node: other, sessionId, seats });
    else if (what === "who") announceAll();
    else heardOfSeat(hearing, [what ?? "", sessionId, ...seats]);
  }

  function beat(): void {
    announceAll();
    elsewhere.silentSince(time.elapsed() - silenceMs).forEach(take);
    // The net under the notices: whatever was lost is seen now.
    hearing.lookAround();
  }

  return {
    beat,
    heard(words) {
      const [what = "", other = "", ...more] = words.split(" ");
      if (heardOfStore(hearing, [what, other, more[0] ?? ""])) return;
      if (other !== node) heardFrom(other, [what, ...more]);
    },
    neighbours: {
      has: (sessionId, seatId) => elsewhere.has(sessionId, seatId),
      announce,
      lookAgain: (sessionId) => hearing.lookAgain(sessionId),
      ...saidOfSeats((what, ...about) => say([what, node, ...about].join(" "))),
      async meet() {
        say(`who ${node}`);
        await time.wait(answersMs);
      },
    },
  };
}

/** What this node asks of all others, about one seat. */
const saidOfSeats = (
  say: (what: string, ...about: string[]) => void,
): Pick<Neighbours, "evict" | "call" | "seen"> => ({
  evict: (sessionId, seatId) => say("evict", sessionId, seatId),
  call: (sessionId, seatId, kind) => say("call", sessionId, seatId, kind),
  seen: (sessionId, seatId) => say("seen", sessionId, seatId),
});

/** What another node asks of all, about one seat. */
function heardOfSeat(
  hearing: Hearing,
  [what, sessionId = "", seatId = "", kind = ""]: readonly string[],
): void {
  if (what === "evict") hearing.evicted(sessionId, seatId);
  else if (what === "call") hearing.called(sessionId, seatId, kind);
  else if (what === "seen") hearing.callSeen(sessionId, seatId);
}

/** What the database itself tells; false when it was said by a node. */
function heardOfStore(
  hearing: Hearing,
  [what, sessionId, number]: readonly [string, SessionId, string],
): boolean {
  if (what === "changed") hearing.changed(sessionId, Number(number));
  else if (what === "note") hearing.noted(sessionId, Number(number));
  else if (what === "closed" || what === "reviewed" || what === "gone")
    hearing.over(sessionId, what);
  else return false;
  return true;
}
