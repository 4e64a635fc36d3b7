import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { languages } from "../../shared/domain/format.ts";
import type { Language } from "../../shared/domain/format.ts";
import { launchBrowser } from "../support/browser.ts";
import { axeFaults } from "../support/checks/axe.ts";
import { layoutFaults } from "../support/checks/layout.ts";
import { openLedEvening } from "../support/checks/ledEvening.ts";
import type { LedEvening } from "../support/checks/ledEvening.ts";
import { roomStates, withAllStates } from "../support/checks/roomStates.ts";
import { browserDevice, projector } from "../support/replay/browserDevice.ts";
import type { BrowserDevice } from "../support/replay/browserDevice.ts";
import { enterRoom } from "../support/replay/waysIn.ts";
import { until } from "../support/until.ts";

/** The smallest words are a thirtieth of the height: the last row reads them. */
const sizes = [
  { ...projector, demands: { target: 44, text: 36 } },
  { width: 1280, height: 720, demands: { target: 44, text: 24 } },
];

const people = Array.from({ length: 24 }, (_, index) => `Mens ${index + 1}`);

describe("the big screen with 25 people, light and dark", () => {
  let browser: Browser;
  const opened: { end: () => Promise<void> }[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await one.end();
  });
  afterAll(() => browser.close());

  async function openEvening(language: Language): Promise<LedEvening> {
    const evening = await openLedEvening({ ...withAllStates, language });
    opened.push(evening);
    await evening.chairs(["Şükrü-François Öztürkoğlu-Maeş", ...people]);
    return evening;
  }

  async function openRoom({
    server,
    planned,
  }: LedEvening): Promise<BrowserDevice> {
    const device = await browserDevice(browser, server.url, {
      screen: projector,
      language: "nl",
    });
    opened.push(device);
    await enterRoom(device, planned);
    return device;
  }

  it.each(languages)("nothing is wrong with it in %s", async (language) => {
    const evening = await openEvening(language);
    const room = await openRoom(evening);
    const faults: string[] = [];
    for (const { name, reach, shows } of roomStates) {
      await reach(evening);
      await until(`the room has heard of: ${name}`, () => {
        const heard = room.tap().view()?.position ?? -1;
        return heard >= evening.griet.view().position ? true : null;
      });
      await room.page().locator(shows).first().waitFor();
      const found = await faultsOf(room);
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    expect(await room.page().locator("html").getAttribute("lang")).toBe(
      language,
    );
    expect(faults).toEqual([]);
  });
});

async function faultsOf(room: BrowserDevice): Promise<string[]> {
  const page = room.page();
  const faults: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    faults.push(...(await axeFaults(page)));
  }
  for (const { demands, ...size } of sizes) {
    await page.setViewportSize(size);
    const found = await layoutFaults(page, demands);
    const over = await page.evaluate(
      () => document.documentElement.scrollHeight - innerHeight,
    );
    if (over > 0) found.push(`the page goes ${over} px down`);
    faults.push(...found.map((fault) => `${size.height} high: ${fault}`));
  }
  await page.setViewportSize(projector);
  return faults;
}
