import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TextKey } from "../../shared/text/text.ts";
import { launchBrowser } from "../support/browser.ts";
import { openConsoleEvening } from "../support/checks/consoleEvening.ts";
import type { ConsoleEvening } from "../support/checks/consoleEvening.ts";
import { dialogFaults } from "../support/checks/dialogKeys.ts";
import { openPhoneEvening } from "../support/checks/phoneEvening.ts";
import type { PhoneEvening } from "../support/checks/phoneEvening.ts";
import type { BrowserDevice } from "../support/replay/browserDevice.ts";
import { until } from "../support/until.ts";

const opens = (device: BrowserDevice, key: TextKey) =>
  device.page().getByRole("button", { name: device.t(key), exact: true });

const said = (page: Page, text: string) =>
  until(`"${text}" is said`, async () => {
    const region = page.locator("dialog [aria-live=polite]");
    return (await region.innerText()).includes(text) ? true : null;
  });

describe("a dialog keeps the keyboard in, and gives it back: on the console", () => {
  let browser: Browser;
  let evening: ConsoleEvening;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    evening = await openConsoleEvening(browser, ["Rita", "Luc"]);
    page = evening.desk.page();
    await evening.does({ type: "StartSession" });
    await evening.goTo("checkIn");
    const more = evening.desk.t("facilitator.more");
    await page.getByText(more, { exact: true }).click();
  });
  afterAll(async () => {
    await evening.end();
    await browser.close();
  });

  it.each([
    "facilitator.roomScreen",
    "common.settings",
    "common.help",
    "facilitator.addChair",
    "facilitator.direction",
    "facilitator.keys",
    "facilitator.close",
  ] as const)("%s", async (key) => {
    const opener = opens(evening.desk, key);
    expect(await dialogFaults(page, opener)).toEqual([]);
  });

  it("what can be done for one person", async () => {
    const opener = page.locator(".person .icon-button").first();
    expect(await dialogFaults(page, opener)).toEqual([]);
  });

  it("is told inside it that a chair was added, and that the turn went on", async () => {
    await opens(evening.desk, "facilitator.addChair").click();
    await page.getByLabel(evening.desk.t("facilitator.chairName")).fill("Jo");
    await page.keyboard.press("Enter");
    await said(page, evening.desk.t("facilitator.chairAdded", { name: "Jo" }));
    await evening.does({ type: "NextTurn" });
    await said(
      page,
      evening.desk.t("facilitator.sayTurn", { name: "Rita", count: 1 }),
    );
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.locator("[aria-live=polite]").count()).toBe(1);
  });
});

describe("a dialog keeps the keyboard in, and gives it back: on a phone", () => {
  let browser: Browser;
  let evening: PhoneEvening;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    evening = await openPhoneEvening(browser);
    page = evening.phone.page();
    await evening.letIn();
    await evening.does({ type: "StartSession" });
    await evening.goTo("checkIn");
    await evening.does({ type: "GiveTurn", seatId: evening.mine() });
    await evening.phoneShows("turn");
  });
  afterAll(async () => {
    await evening.end();
    await browser.close();
  });

  it.each([
    "common.settings",
    "common.help",
    "common.leave",
    "participant.listen",
  ] as const)("%s", async (key) => {
    const opener = opens(evening.phone, key);
    expect(await dialogFaults(page, opener)).toEqual([]);
  });

  it("hears inside a dialog that somebody else speaks", async () => {
    await opens(evening.phone, "common.help").click();
    await evening.does({ type: "GiveTurn", seatId: evening.tom.seatId });
    await said(page, "Tom");
    await page.keyboard.press("Escape");
  });
});
