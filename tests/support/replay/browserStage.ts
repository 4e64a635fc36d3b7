import type { Browser } from "playwright-core";
import type { PlannedSession } from "../../../shared/protocol/messages.ts";
import type { RunningServer } from "../startServer.ts";
import { browserDevice, laptop, phone, projector } from "./browserDevice.ts";
import type { BrowserDevice, Screen } from "./browserDevice.ts";
import type { Desk } from "./browserDesk.ts";
import { enterConsole, enterRoom } from "./waysIn.ts";
import { joinAs } from "./browserGuest.ts";
import type { Case, Person } from "./caseFile.ts";
import type { ExportedFile } from "./driver.ts";

/** One evening as it is played in browsers: who has which device. */
export interface BrowserStage {
  readonly server: RunningServer;
  readonly evening: Case;
  readonly planned: PlannedSession;
  readonly devices: Map<string, BrowserDevice>;
  /** Devices whose tab is closed or whose line is cut. */
  readonly gone: Set<string>;
  readonly files: ExportedFile[];
  device(id: string): BrowserDevice;
  person(id: string): Person;
  desk(id: string): Desk;
  leads(id: string): boolean;
  /** A device of this person's kind and language. */
  give(id: string): Promise<BrowserDevice>;
}

export function browserStage(
  browser: Browser,
  server: RunningServer,
  { evening, planned }: { evening: Case; planned: PlannedSession },
): BrowserStage {
  const devices = new Map<string, BrowserDevice>();
  const find = (id: string): Person | undefined =>
    evening.people.find((person) => person.id === id);
  const person = (id: string): Person => {
    const found = find(id);
    if (found === undefined) throw new Error(`${id} is nobody.`);
    return found;
  };
  const device = (id: string): BrowserDevice => {
    const found = devices.get(id);
    if (found === undefined) throw new Error(`${id} has no device.`);
    return found;
  };
  return {
    server,
    evening,
    planned,
    devices,
    gone: new Set(),
    files: [],
    device,
    person,
    desk: (id) => ({
      device: device(id),
      personOf: person,
      nameOf: (other) => person(other).name,
    }),
    leads: (id) => find(id)?.lead === true,
    give: async (id) => {
      const owner = find(id);
      const language = owner?.lang ?? evening.language;
      const screen = screenFor(owner);
      const given = await browserDevice(browser, server.url, {
        screen,
        language,
      });
      devices.set(id, given);
      return given;
    },
  };
}

function screenFor(owner: Person | undefined): Screen {
  if (owner === undefined) return projector;
  return owner.lead === true ? laptop : phone;
}

/** The facilitators enter by their links, in order, and the room's screen is opened by its own. */
export async function openTheEvening(stage: BrowserStage): Promise<void> {
  const { evening, planned } = stage;
  const leads = evening.people.filter((person) => person.lead);
  for (const [index, { id, name }] of leads.entries()) {
    const device = await stage.give(id);
    await enterConsole(device, planned, { name, number: index });
  }
  await enterRoom(await stage.give("room"), planned);
}

export async function joinTheEvening(
  stage: BrowserStage,
  id: string,
  via: "link" | "code",
): Promise<void> {
  const { joinCode, joinSecret } = stage.planned;
  const device = await stage.give(id);
  const way = via === "link" ? { secret: joinSecret } : { code: joinCode };
  await joinAs(
    { device, nameOf: (other) => other },
    stage.person(id).name,
    way,
  );
}
