/** All that is kept about one seat, as its own device may see it and take it away. */
import type { Language } from "../domain/format.ts";
import type { Device, Place, SeatRole } from "../domain/state.ts";

export interface OwnNote {
  text: string;
  theme: string;
  phase: string;
  /** Its writer lets it go into the report. */
  offered: boolean;
  /** Minute of the session. */
  at: number;
}

export interface OwnSeat {
  place: Place;
  device: Device;
  language: Language | null;
  listening: boolean;
  factor: number;
  roles: readonly SeatRole[];
}

/** Answer of `GET /api/sessions/:id/mine`. */
export interface OwnData {
  name: string;
  /** What it was called before. */
  formerNames: readonly string[];
  /** null once the circle is closed: of the seat nothing is kept then. */
  seat: OwnSeat | null;
  notes: readonly OwnNote[];
  /** That somebody answered the questions afterwards; what they answered is kept by nobody's seat. */
  answered: boolean;
  /** The day on which at the latest all of it goes: `2026-04-11`. */
  keptUntil: string;
}
