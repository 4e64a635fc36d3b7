import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openPhoneEvening } from "../support/checks/phoneEvening.ts";
import type { PhoneEvening } from "../support/checks/phoneEvening.ts";
import { phoneIn } from "../support/checks/phoneLanguage.ts";
import { phoneStates } from "../support/checks/phoneStates.ts";
import { focusFaults, reachFaults } from "../support/checks/reach.ts";
import { textsFor } from "../support/textsFor.ts";

const t = textsFor("nl", ["common"]);

/** States in which the turn is this phone's: the title says so. */
const mine = ["turn", "passing", "near", "over", "story", "duoMine"];

/** Without a link nothing is loaded, and whoever was taken out has no key to come back with. */
const gone = ["offline", "removed"];

describe("everything on a participant's phone is within reach", () => {
  let browser: Browser;
  let evening: PhoneEvening;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    evening = await openPhoneEvening(browser);
    page = evening.phone.page();
  });
  afterAll(async () => {
    await evening.end();
    await browser.close();
  });

  it.each(phoneStates)("$name: also after a reload", async (state) => {
    await state.reach(evening);
    if (state.open !== undefined) await phoneIn(page, "nl", state.open);
    const faults = await reachFaults(page);
    faults.push(...(await focusFaults(page)));
    const reloads = state.open === undefined && !gone.includes(state.name);
    if (state.open !== undefined) await page.keyboard.press("Escape");
    const heading = await page.locator("h1").innerText();
    expect(faults).toEqual([]);
    expect(await page.title()).toBe(
      mine.includes(state.name)
        ? `● ${heading} – ${t("common.appName")}`
        : t("common.appName"),
    );
    // The way in leaves a mark that somebody is new, and nothing else.
    const { pathname, search, hash } = new URL(page.url());
    const { sessionId } = evening.planned;
    expect([pathname, search]).toEqual([`/session/${sessionId}`, ""]);
    expect(["", "#welcome"]).toContain(hash);
    if (!reloads) return;
    await page.reload();
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  });
});
