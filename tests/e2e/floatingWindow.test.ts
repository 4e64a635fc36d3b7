import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openConsoleEvening } from "../support/checks/consoleEvening.ts";
import type { ConsoleEvening } from "../support/checks/consoleEvening.ts";
import { textsFor } from "../support/textsFor.ts";

const t = textsFor("nl", ["facilitator", "common"]);

describe("the console in a small window beside a call", () => {
  let browser: Browser;
  let evening: ConsoleEvening;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    evening = await openConsoleEvening(browser, ["Rita", "Luc"]);
    page = evening.desk.page();
    await evening.does({ type: "StartSession" });
    await evening.goTo("checkIn");
  });
  afterAll(async () => {
    await evening.end();
    await browser.close();
  });

  const button = (key: "floatingWindow" | "closeFloating") =>
    page.getByRole("button", { name: t(`facilitator.${key}`), exact: true });

  it("floats where the browser can, and the same button closes it", async () => {
    await button("floatingWindow").click();
    await button("closeFloating").click();
    await button("floatingWindow").waitFor();
  });

  it("is a window of its own where it cannot, with help; after it the console goes on", async () => {
    await page.evaluate(() => {
      Object.defineProperty(window, "documentPictureInPicture", {
        value: undefined,
        configurable: true,
      });
    });
    const opening = page.waitForEvent("popup");
    await button("floatingWindow").click();
    const mini = await opening;
    await mini.locator(".mini").waitFor();
    expect(new URL(mini.url()).pathname).toBe(
      `/mini/${evening.planned.sessionId}`,
    );
    await mini.keyboard.press("PageDown");
    const speaks = t("facilitator.speaks", { name: "Rita" });
    await mini.getByRole("heading", { name: speaks }).waitFor();
    expect(await mini.locator("a[href='/help']").isVisible()).toBe(true);
    await mini.close();
    await page.getByRole("heading", { name: speaks }).waitFor();
    await page.keyboard.press("PageDown");
    const next = t("facilitator.speaks", { name: "Luc" });
    await page.getByRole("heading", { name: next }).waitFor();
  });
});
