import type { Locator, Page } from "playwright-core";
import { hasFocus } from "./dialogKeys.ts";

/** Goes to a control as somebody without a mouse does; throws when Tab does not get there. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  const most = 80;
  await control.waitFor();
  for (let stop = 0; stop <= most; stop++) {
    if (await hasFocus(control)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${String(control)}.`);
}

export async function enterOn(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press("Enter");
}
