import type { PauseKind } from "../../../shared/domain/state.ts";
import type { Presence } from "../../../shared/domain/viewTypes.ts";
import type { RunningServer } from "../startServer.ts";
import type { Act, Case, FileKind } from "./caseFile.ts";

/** A person's id, or `room` for the screen that all can see. */
export type ScreenId = string;

/** What one screen shows, in the ids of the case; a key that this screen does not show is absent. */
export interface Seen {
  /** Counts what the server accepted; tells whether a screen is up to date. */
  readonly position: number;
  readonly turnNumber: number;
  readonly speaker?: readonly string[];
  readonly next?: string | null;
  readonly queue?: readonly string[];
  readonly order?: readonly string[];
  readonly phase?: string;
  /** Seconds; null where a turn has no allotment. */
  readonly turnLeft?: number | null;
  readonly hadTurn?: readonly string[];
  readonly paused?: PauseKind | null;
  readonly notes?: number;
  readonly seats?: Readonly<Record<string, Presence>>;
  readonly listeners?: readonly string[];
  readonly listening?: boolean;
  readonly waiting?: boolean;
  readonly signals?: readonly string[];
  /** Every word that reached this screen. */
  readonly text: string;
}

export interface ExportedFile {
  readonly kind: FileKind;
  readonly bytes: Buffer;
}

/** Carries out the acts of a case for the people in it: over the wire, or in browsers. */
export interface Driver {
  /** The facilitators have entered, in the order of `people`, and the room's screen is open. */
  begin(): Promise<void>;
  /** The screens that are open now. */
  screens(): readonly ScreenId[];
  see(screen: ScreenId): Promise<Seen>;
  /** The screens ask what time it is, as after a sleep. */
  lookAtTheClock(): Promise<void>;
  /** Does it; gives the refusal's code when it was refused. `expectedTurn` makes it an act on an older view. */
  act(act: Act, expectedTurn?: number): Promise<string | null>;
  /** From now on nothing new reaches this screen, until the act after the next. */
  holdBack(screen: ScreenId): void;
  /** The files that were downloaded. */
  files(): readonly ExportedFile[];
  end(): Promise<void>;
}

export type OpenDriver = (
  server: RunningServer,
  evening: Case,
) => Promise<Driver>;
