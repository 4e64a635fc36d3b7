import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import {
  atTheBoard,
  note,
  openBoardEvening,
  writes,
} from "../support/checks/boardEvening.ts";
import type { BoardEvening } from "../support/checks/boardEvening.ts";
import { faultsInEveryLook } from "../support/checks/everyLook.ts";
import { onPhones } from "../support/checks/layout.ts";
import { phoneIn } from "../support/checks/phoneLanguage.ts";

const sizes = [
  { width: 360, height: 640 },
  { width: 320, height: 568 },
  { width: 320, height: 256 },
];

describe("the board on a phone, in four languages, light and dark", () => {
  let browser: Browser;
  let evening: BoardEvening;

  beforeAll(async () => {
    browser = await launchBrowser();
    evening = await openBoardEvening(browser);
    evening.nadiaWrites("Ik voelde me thuis. ".repeat(5));
    await writes(evening.phone, "Kimse bana acıyarak bakmadı. Teşekkürler.");
    await note(evening.phone.page(), "Ik voelde").waitFor();
  });
  afterAll(async () => {
    await evening.end();
    await browser.close();
  });

  function faultsOf(open: () => Promise<void>): Promise<string[]> {
    const page = evening.phone.page();
    return faultsInEveryLook(page, {
      speak: async (language) => {
        await phoneIn(page, language);
        await open();
      },
      demands: onPhones,
      sizes,
    });
  }

  it("the list, with everything of the own note open, has no fault", async () => {
    const page = evening.phone.page();
    await atTheBoard(evening.phone);
    const found = await faultsOf(async () => {
      const details = page.locator("details.note-move");
      if ((await details.getAttribute("open")) === null)
        await details.locator("summary").click();
    });
    expect(found).toEqual([]);
  });

  it("the sheet to write on has no fault", async () => {
    const page = evening.phone.page();
    const found = await faultsOf(async () => {
      await page.locator(".board > .primary").click();
      await page.getByRole("dialog").waitFor();
    });
    expect(found).toEqual([]);
  });

  it("the sheet to change a note on has no fault", async () => {
    const page = evening.phone.page();
    const found = await faultsOf(async () => {
      await page.locator(".note.mine .note-tools button").first().click();
      await page.getByRole("dialog").waitFor();
    });
    expect(found).toEqual([]);
  });
});
