import type { Locator } from "playwright-core";
import type { TextKey } from "../../../shared/text/text.ts";
import { until } from "../until.ts";
import type { BrowserDevice } from "./browserDevice.ts";
import type { Act } from "./caseFile.ts";

type Write = Extract<Act, { do: "write" }>;
type Wipe = Extract<Act, { do: "wipe" }>;

/** On a phone: opens the board, writes, and goes back to what is now. */
export async function writeOnPhone(
  device: BrowserDevice,
  act: Write,
): Promise<null> {
  await named(device, "participant.notes").click();
  await write(device, act);
  await named(device, "common.back").click();
  return null;
}

export async function wipeOnPhone(
  device: BrowserDevice,
  { text }: Wipe,
): Promise<null> {
  await named(device, "participant.notes").click();
  const note = noteWith(device, text);
  const name = device.t("board.wipe");
  await note.getByRole("button", { name, exact: true }).click();
  await note.waitFor({ state: "detached" });
  await named(device, "common.back").click();
  return null;
}

/** On the console the board stays open below the turn. */
export async function writeOnConsole(
  device: BrowserDevice,
  act: Write,
): Promise<null> {
  const open = named(device, "facilitator.readBoard");
  if (await open.isVisible()) await open.click();
  await write(device, act);
  return null;
}

async function write(
  device: BrowserDevice,
  { text, offer, as }: Write,
): Promise<void> {
  const { t } = device;
  await named(device, "board.add").click();
  const sheet = device.page().getByRole("dialog");
  await sheet.getByLabel(t("board.yourWords")).fill(text);
  const forAll = sheet.getByLabel(t("board.forAll"));
  if ((await forAll.count()) > 0) await forAll.setChecked(as === "scribe");
  await sheet.getByLabel(t("board.offer")).setChecked(offer);
  const show = sheet.getByRole("button", { name: t("board.show") });
  await show.click();
  await noteWith(device, text).waitFor();
}

/** Resolves when this screen shows the note: then it is stored. */
export async function arrivedOn(
  device: BrowserDevice,
  text: string,
): Promise<void> {
  const note = device.page().locator("li.note", { hasText: text });
  await until("the note is on the room's board", async () =>
    (await note.count()) > 0 ? true : null,
  );
}

function noteWith(device: BrowserDevice, text: string): Locator {
  return device.page().locator("li.note", { hasText: text });
}

function named(device: BrowserDevice, key: TextKey): Locator {
  const name = device.t(key);
  return device.page().getByRole("button", { name, exact: true });
}
