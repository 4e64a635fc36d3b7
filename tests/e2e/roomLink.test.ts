import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openConsoleEvening } from "../support/checks/consoleEvening.ts";
import type { ConsoleEvening } from "../support/checks/consoleEvening.ts";
import { textsFor } from "../support/textsFor.ts";

const t = textsFor("nl", ["console"]);

describe("the link of the room screen", () => {
  let browser: Browser;
  let evening: ConsoleEvening;
  let page: Page;
  let made = 0;

  beforeAll(async () => {
    browser = await launchBrowser();
    evening = await openConsoleEvening(browser, []);
    page = evening.desk.page();
    page.on("request", (request) => {
      if (request.url().endsWith("/links")) made += 1;
    });
    await page
      .getByRole("button", { name: evening.desk.t("facilitator.roomScreen") })
      .first()
      .click();
    await page.getByRole("dialog").waitFor();
  });
  afterAll(async () => {
    await evening.end();
    await browser.close();
  });

  it("stays as it was when the browser stops the new window, and it says so", async () => {
    await page.evaluate(() => {
      window.open = () => null;
    });
    await page
      .getByRole("button", { name: evening.desk.t("facilitator.roomOpen") })
      .click();
    await page
      .getByRole("dialog")
      .getByText(t("console.popUpBlocked"))
      .waitFor();
    expect(made).toBe(0);
  });

  it("is made once for two quick presses", async () => {
    const name = evening.desk.t("facilitator.roomElsewhere");
    await page.getByRole("button", { name }).evaluate((button) => {
      (button as HTMLButtonElement).click();
      (button as HTMLButtonElement).click();
    });
    await page.getByRole("button", { name }).waitFor({ state: "detached" });
    expect(made).toBe(1);
  });
});
