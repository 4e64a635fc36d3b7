import type { Browser, Locator, Page } from "playwright-core";
import type { TextKey } from "../../../shared/text/text.ts";
import type { Screen } from "../evening.ts";
import { openNotes } from "../notesClient.ts";
import type { NotesClient } from "../notesClient.ts";
import {
  browserDevice,
  laptop as laptopScreen,
  projector,
} from "../replay/browserDevice.ts";
import type { BrowserDevice } from "../replay/browserDevice.ts";
import { agree } from "../replay/browserGuest.ts";
import { enterConsole, enterRoom } from "../replay/waysIn.ts";
import { until } from "../until.ts";
import { openPhoneEvening } from "./phoneEvening.ts";
import type { PhoneEvening } from "./phoneEvening.ts";

/** A phone at the board in a browser; Nadia and Griet write along over the wire. */
export interface BoardEvening extends PhoneEvening {
  readonly nadiasNotes: NotesClient;
  readonly grietsNotes: NotesClient;
  /** Nadia's note is on everybody's board. */
  readonly nadiaWrites: (text: string) => string;
  readonly openLaptop: () => Promise<BrowserDevice>;
  readonly openRoom: () => Promise<BrowserDevice>;
}

export const someNote = { phase: "checkOut", offered: false, at: 3 };

export async function openBoardEvening(
  browser: Browser,
): Promise<BoardEvening> {
  const evening = await openPhoneEvening(browser);
  const { does, griet, nadia, tom, planned, phone, mine, goTo, server } =
    evening;
  await does({ type: "AdmitSeat", seatId: mine() });
  await does({ type: "StartSession" });
  await agree(phone);
  await goTo("checkOut");
  // Whoever is next has other things on the phone than the board.
  const startSeatId = tom.seatId;
  await does({ type: "SetDirection", startSeatId, clockwise: true });
  const notesOf = ({ device }: Screen, role: "facilitator" | "participant") =>
    openNotes(device, planned.sessionId, role);
  const nadiasNotes = notesOf(nadia, "participant");
  const grietsNotes = notesOf(griet, "facilitator");
  const devices: BrowserDevice[] = [];

  async function another(screen: typeof projector) {
    const device = await browserDevice(browser, server.url, {
      screen,
      language: "nl",
    });
    devices.push(device);
    return device;
  }

  return {
    ...evening,
    nadiasNotes,
    grietsNotes,
    nadiaWrites: (text) =>
      nadiasNotes.write(nadia.view().me?.notesRoot ?? "", {
        ...someNote,
        text,
      }),
    openLaptop: async () => {
      const device = await another(laptopScreen);
      await enterConsole(device, planned, { name: "Samuel", number: 1 });
      await button(device, "facilitator.readBoard").click();
      return device;
    },
    openRoom: async () => {
      const device = await another(projector);
      await enterRoom(device, planned);
      return device;
    },
    end: async () => {
      for (const device of devices) await device.end();
      for (const notes of [nadiasNotes, grietsNotes]) notes.close();
      await evening.end();
    },
  };
}

export function button(
  device: BrowserDevice,
  key: TextKey,
  within?: Locator,
): Locator {
  const name = device.t(key);
  return (within ?? device.page().locator("body")).getByRole("button", {
    name,
    exact: true,
  });
}

/** A heading of the board on a phone; its name also says whether there are notes under it. */
export function heading(phone: BrowserDevice, key: TextKey): Locator {
  return phone.page().locator(".board-tab", { hasText: phone.t(key) });
}

export function note(page: Page, text: string): Locator {
  return page.locator("li.note", { hasText: text });
}

/** Opens the board on the phone when it is not open. */
export async function atTheBoard(phone: BrowserDevice): Promise<void> {
  const open = button(phone, "participant.notes");
  const board = phone.page().locator(".board");
  await open.or(board).first().waitFor();
  if (await open.isVisible()) await open.click();
  await board.waitFor();
}

export async function writes(
  phone: BrowserDevice,
  text: string,
): Promise<void> {
  await atTheBoard(phone);
  await button(phone, "board.add").click();
  const sheet = phone.page().getByRole("dialog");
  await sheet.getByLabel(phone.t("board.yourWords")).fill(text);
  await button(phone, "board.show", sheet).click();
  await note(phone.page(), text).waitFor();
}

export function arrives(notes: NotesClient, text: string): Promise<unknown> {
  return until(`"${text}" is on the board`, () =>
    notes.cards().some((card) => card.text === text) ? true : null,
  );
}

export function goes(notes: NotesClient, text: string): Promise<unknown> {
  return until(`"${text}" is off the board`, () =>
    notes.cards().some((card) => card.text === text) ? null : true,
  );
}
