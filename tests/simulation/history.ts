import type { Peer } from "../../server/sockets/connections.ts";
import type {
  Change,
  SessionRecord,
} from "../../server/sessionStore/sessionStore.ts";
import type { SessionState } from "../../shared/domain/state.ts";
import type { View, WaitingView } from "../../shared/domain/viewTypes.ts";

/** What the disk took, one entry a position; the state is null for the close, which leaves none. */
export interface Written extends Omit<Change, "state"> {
  readonly position: number;
  readonly state: SessionState | null;
}

/** A device was told that its command is done. */
export interface Acknowledged {
  readonly device: string;
  readonly commandId: string;
  readonly position: number;
}

/** A device was sent a view, when the disk held so many positions. */
export interface Seen {
  readonly device: string;
  /** One connection: on the next one a device may see the same again. */
  readonly line: number;
  readonly peer: Peer;
  readonly heldThen: number;
  readonly view: View | WaitingView;
}

/** All that anybody was told in an evening, beside what was written; the checker needs nothing else. */
export interface History {
  readonly record: SessionRecord;
  readonly begun: SessionState;
  readonly written: readonly Written[];
  readonly acknowledged: readonly Acknowledged[];
  readonly seen: readonly Seen[];
  /** By command id, the key under which it is known. */
  readonly keys: ReadonlyMap<string, string>;
  /** What the disk holds in the end: by key, its position. */
  readonly kept: ReadonlyMap<string, number>;
  /** The newest states on the disk in the end, oldest first. */
  readonly newest: readonly SessionState[];
  readonly joinLink: string;
  readonly notesRoot: (seatId: string) => string | null;
}
