import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../shared/domain/format.ts";
import { launchBrowser } from "../support/browser.ts";
import { openConsoleEvening } from "../support/checks/consoleEvening.ts";
import type { ConsoleEvening } from "../support/checks/consoleEvening.ts";
import { faultsInEveryLook } from "../support/checks/everyLook.ts";
import { onLaptops } from "../support/checks/layout.ts";

const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 700 },
  { width: 360, height: 640 },
  { width: 320, height: 568 },
];

const people = Array.from({ length: 24 }, (_, index) => `Mens ${index + 1}`);

describe("the console with 25 people, in four languages, light and dark", () => {
  let browser: Browser;
  let evening: ConsoleEvening;

  beforeAll(async () => {
    browser = await launchBrowser();
    evening = await openConsoleEvening(browser, [
      "Bartholomeus-Alexander",
      ...people,
    ]);
    await evening.does({ type: "StartSession" });
    await evening.goTo("checkIn");
    await evening.does({ type: "NextTurn" });
    await evening.join("Late Şule", "code");
  });
  afterAll(async () => {
    await evening.end();
    await browser.close();
  });

  async function speak(language: Language): Promise<void> {
    const page = evening.desk.page();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press("Escape");
    await page.locator(".console-top .tools > button").nth(-2).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox").selectOption(language);
    await page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  }

  it("fits on a laptop without scrolling the page", async () => {
    const page = evening.desk.page();
    await page.setViewportSize({ width: 1280, height: 800 });
    const over = await page.evaluate(
      () => document.documentElement.scrollHeight - innerHeight,
    );
    expect(over).toBeLessThanOrEqual(0);
  });

  it("has no fault", async () => {
    const page = evening.desk.page();
    const found = await faultsInEveryLook(page, {
      speak,
      demands: onLaptops,
      sizes,
    });
    expect(found).toEqual([]);
  });

  it("has no fault in what can be done for one person", async () => {
    const page = evening.desk.page();
    const found = await faultsInEveryLook(page, {
      speak: async (language) => {
        await speak(language);
        await page.locator(".person .icon-button").first().click();
        await page.getByRole("dialog").waitFor();
      },
      demands: onLaptops,
      sizes,
    });
    expect(found).toEqual([]);
  });
});
