import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { faultsInEveryLook } from "../support/checks/everyLook.ts";
import { onPhones } from "../support/checks/layout.ts";
import { openPhoneEvening } from "../support/checks/phoneEvening.ts";
import type { PhoneEvening } from "../support/checks/phoneEvening.ts";
import { phoneStates } from "../support/checks/phoneStates.ts";
import { phoneIn } from "../support/checks/phoneLanguage.ts";

const sizes = [
  { width: 360, height: 640 },
  { width: 320, height: 568 },
  { width: 320, height: 256 },
];

describe("a participant's phone, in four languages, light and dark", () => {
  let browser: Browser;
  let evening: PhoneEvening;

  beforeAll(async () => {
    browser = await launchBrowser();
    evening = await openPhoneEvening(browser);
  });
  afterAll(async () => {
    await evening.end();
    await browser.close();
  });

  it.each(phoneStates)("$name: nothing is wrong with it", async (state) => {
    await state.reach(evening);
    const page = evening.phone.page();
    const faults = await faultsInEveryLook(page, {
      speak: (language) => phoneIn(page, language, state.open),
      demands: onPhones,
      sizes,
    });
    await phoneIn(page, "nl");
    expect(faults).toEqual([]);
  });
});
