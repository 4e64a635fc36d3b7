import type { PlannedSession } from "../../../shared/protocol/messages.ts";
import type { RunningServer } from "../startServer.ts";
import type { Case, Person } from "./caseFile.ts";
import type { ExportedFile } from "./driver.ts";
import type { WireDevice } from "./wireDevice.ts";

/** One evening as it is played over the wire: who has which device and which seat. */
export interface WireStage {
  readonly server: RunningServer;
  readonly evening: Case;
  readonly planned: PlannedSession;
  /** By person, and `room`. */
  readonly devices: Map<string, WireDevice>;
  /** Devices that are closed or have no line. */
  readonly gone: Set<string>;
  /** Seat ids by person. */
  readonly seats: Map<string, string>;
  readonly files: ExportedFile[];
  device(id: string): WireDevice;
  person(id: string): Person;
  seatOf(id: string): string;
}

export function wireStage(
  server: RunningServer,
  evening: Case,
  planned: PlannedSession,
): WireStage {
  const devices = new Map<string, WireDevice>();
  const seats = new Map<string, string>();
  return {
    server,
    evening,
    planned,
    devices,
    gone: new Set(),
    seats,
    files: [],
    device: (id) => found(devices.get(id), `${id} has no device`),
    seatOf: (id) => found(seats.get(id), `${id} has no seat`),
    person: (id) =>
      found(
        evening.people.find((person) => person.id === id),
        `${id} is nobody`,
      ),
  };
}

function found<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise);
  return value;
}
