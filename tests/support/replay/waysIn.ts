import type { Page } from "playwright-core";
import type { Evening } from "../evening.ts";
import type { BrowserDevice } from "./browserDevice.ts";

type Planned = Evening["planned"];

interface Lead {
  readonly name: string;
  /** Which of the facilitators' links. */
  readonly number: number;
}

/** By a facilitator's link, up to the console. */
export async function enterConsole(
  device: BrowserDevice,
  { sessionId, facilitatorSecrets }: Planned,
  { name, number }: Lead,
): Promise<Page> {
  const page = await device.openTab();
  await page.goto(`/lead/${sessionId}#${facilitatorSecrets[number] ?? ""}`);
  await page.getByLabel(device.t("facilitator.enterName")).fill(name);
  const go = device.t("facilitator.enterGo");
  await page.getByRole("button", { name: go, exact: true }).click();
  await page.locator(".console").waitFor();
  return page;
}

/** By the link of the big screen, until something stands there. */
export async function enterRoom(
  device: BrowserDevice,
  { sessionId, roomSecret }: Planned,
): Promise<Page> {
  const page = await device.openTab();
  await page.goto(`/room/${sessionId}#${roomSecret}`);
  await page.locator("main.room h1").waitFor();
  return page;
}
