import type { Locator } from "playwright-core";
import type { TextKey } from "../../../shared/text/text.ts";
import type { BrowserDevice } from "./browserDevice.ts";
import { answered, press } from "./browserPress.ts";
import type { Person } from "./caseFile.ts";

/** A facilitator's console in a browser, and who is who. */
export interface Desk {
  readonly device: BrowserDevice;
  readonly nameOf: (id: string) => string;
  readonly personOf: (id: string) => Person;
}

export function button(
  { device }: Desk,
  key: TextKey,
  within?: Locator,
): Locator {
  const name = device.t(key);
  return (within ?? device.page().locator("body")).getByRole("button", {
    name,
  });
}

/** Opens the dialog of one person, does something in it and leaves it closed. */
export async function inRow<T>(
  { device, nameOf }: Desk,
  id: string,
  doIt: (dialog: Locator) => Promise<T>,
): Promise<T> {
  const page = device.page();
  const name = device.t("facilitator.rowMenu", { name: nameOf(id) });
  await page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  const result = await doIt(dialog);
  if (await dialog.isVisible()) await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  return result;
}

export function pressInRow(
  desk: Desk,
  id: string,
  key: TextKey,
): Promise<string | null> {
  return inRow(desk, id, (dialog) =>
    press(desk.device, button(desk, key, dialog)),
  );
}

export function listNamed(within: Locator, name: string): Locator {
  return within.getByRole("combobox", { name, exact: true });
}

/** Chooses from a list that sends at once. */
export async function choose(
  device: BrowserDevice,
  list: Locator,
  option: { readonly label: string } | { readonly index: number },
): Promise<string | null> {
  const answer = await answered(device, () => list.selectOption(option));
  return answer.ok ? null : answer.refusal;
}
