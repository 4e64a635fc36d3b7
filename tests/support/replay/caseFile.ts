import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Presence } from "../../../shared/domain/viewTypes.ts";
import type { PauseKind, Place } from "../../../shared/domain/state.ts";
import type { Language } from "../../../shared/domain/format.ts";
import type {
  PlanSession,
  SignalKind,
} from "../../../shared/protocol/messages.ts";

/** One invented evening, step by step, as it would go with real people; ids are those of the file's `people`. */
export interface Case extends PlanSession {
  readonly title: string;
  /** The server's clock from before the first step; minute 0:00 of the steps. */
  readonly start: string;
  readonly people: readonly Person[];
  readonly steps: readonly Step[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly lead?: boolean;
  readonly device: "own" | "none" | "shared";
  /** On whose phone, when it is shared. */
  readonly with?: string;
  readonly place: Place;
  readonly lang?: Language;
  readonly factor?: number;
}

interface Nothing {
  readonly seat?: never;
}
interface ForSeat {
  readonly seat: string;
}

/** What each act needs to be told. */
interface Acts {
  join: { via: "link" | "code" };
  admit: ForSeat;
  addSeat: ForSeat;
  removeSeat: ForSeat;
  giveTurn: ForSeat;
  setBringer: ForSeat;
  queue: { seat?: string };
  unqueue: { seat?: string };
  start: Nothing;
  next: Nothing;
  endTurn: Nothing;
  takePiece: Nothing;
  resume: Nothing;
  undo: Nothing;
  loseConnection: Nothing;
  comeBack: Nothing;
  closeTab: Nothing;
  close: Nothing;
  nextPhase: { to: string };
  order: { seats: readonly string[] };
  givePair: { seats: readonly [string, string] };
  pass: { when: "later" | "notThisRound" };
  givePiece: { to: string };
  extend: { seconds: number };
  pause: { kind: Exclude<PauseKind, "facilitatorAway"> };
  listen: { on?: boolean };
  signal: { kind: SignalKind };
  write: { text: string; offer: boolean; as?: "scribe" };
  wipe: { text: string };
  review: { accept: "all"; mark: readonly string[] };
  export: { as: readonly FileKind[] };
}

export type Do = keyof Acts;
export type ActOf<One extends Do> = {
  readonly who: string;
  readonly do: One;
} & Readonly<Acts[One]>;
/** Something a person does. */
export type Act = { [One in Do]: ActOf<One> }[Do];

export type FileKind = "docx" | "html" | "md" | "csv" | "json";

interface Moment {
  /** minute:second since the start of the evening. */
  readonly at?: string;
}

export type ActStep = Moment &
  Act & {
    /** Sent with the turn that was running before the step before this one. */
    readonly sameTurn?: true;
    readonly refused?: string | readonly string[];
  };

export interface RestartStep extends Moment {
  readonly do: "restartServer";
  readonly who?: never;
}

export interface ExpectStep extends Moment {
  readonly expect: Expectation;
  /** Screens by person, and `room`; left out: every screen that shows it. */
  readonly on?: readonly string[];
}

export type Step = ActStep | RestartStep | ExpectStep;

export interface Expectation {
  readonly speaker?: string | readonly string[] | null;
  readonly next?: string | null;
  readonly queue?: readonly string[];
  readonly order?: readonly string[];
  readonly phase?: string;
  readonly turnLeft?: number | null;
  readonly hadTurn?: readonly string[];
  readonly paused?: PauseKind | null;
  readonly notes?: number;
  readonly seats?: Readonly<Record<string, Presence>>;
  readonly listeners?: readonly string[];
  readonly listening?: boolean;
  readonly waiting?: boolean;
  readonly signals?: readonly string[];
  readonly never?: readonly string[];
  readonly fileHas?: readonly string[];
  readonly fileNever?: readonly string[];
}

const folder = join(import.meta.dirname, "../../e2e/cases");

export function loadCases(): { name: string; evening: Case }[] {
  return readdirSync(folder).map((file) => ({
    name: file.replace(/\.json$/, ""),
    evening: JSON.parse(readFileSync(join(folder, file), "utf8")) as Case,
  }));
}
