import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doublePressMs } from "../../client/facilitator/consoleKeys.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { openConsoleEvening } from "../support/checks/consoleEvening.ts";
import type { ConsoleEvening } from "../support/checks/consoleEvening.ts";
import { launchBrowser } from "../support/browser.ts";

/** A press of the same kind before this has passed would count as one with the last. */
const apart = () => wait(doublePressMs + 50);

describe("the console by keyboard alone", () => {
  let browser: Browser;
  let evening: ConsoleEvening;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    evening = await openConsoleEvening(browser, ["Rita", "Luc", "Jo"]);
    page = evening.desk.page();
  });
  afterAll(async () => {
    await evening.end();
    await browser.close();
  });

  const heading = (name: string) =>
    page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
  const speaks = (name: string) =>
    heading(evening.desk.t("facilitator.speaks", { name }));
  const button = (key: TextKey) =>
    page.getByRole("button", { name: evening.desk.t(key) }).first();

  async function enter(key: TextKey): Promise<void> {
    await button(key).focus();
    await page.keyboard.press("Enter");
  }

  it("has no secret left in its address", () => {
    expect(new URL(page.url()).hash).toBe("");
  });

  it("begins, goes on a step and gives the first turn", async () => {
    await enter("facilitator.doStart");
    await heading(evening.desk.t("facilitator.leadsSpeak"));
    await enter("facilitator.nextPhase");
    await heading(evening.desk.t("facilitator.nobodySpeaks"));
    await page.keyboard.press("n");
    await speaks("Rita");
  });

  it("counts a double press once", async () => {
    await page.keyboard.press("u");
    await heading(evening.desk.t("facilitator.nobodySpeaks"));
    await apart();
    // Both in one breath, whatever else the machine has to do.
    await page.evaluate(() => {
      const press = () => new KeyboardEvent("keydown", { key: "PageDown" });
      document.dispatchEvent(press());
      document.dispatchEvent(press());
    });
    await speaks("Rita");
    const { turn } = evening.griet.view();
    expect(turn?.seatIds).toHaveLength(1);
  });

  it("leaves letters to a field, and a clicker not", async () => {
    const field = page.getByLabel(evening.desk.t("facilitator.questionLabel"));
    await field.focus();
    await page.keyboard.type("pn");
    expect(await field.inputValue()).toBe("pn");
    await speaks("Rita");
    await apart();
    await page.keyboard.press("PageDown");
    await speaks("Luc");
    await field.fill("");
  });

  it("opens and closes a dialog, and focus is back where it was", async () => {
    const name = evening.desk.t("facilitator.rowMenu", { name: "Jo" });
    const row = page.getByRole("button", { name, exact: true });
    await row.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("n");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await row.evaluate((it) => it === document.activeElement)).toBe(
      true,
    );
    await speaks("Luc");
  });

  it("has its safe answer focused when the meeting is to be closed", async () => {
    await enter("facilitator.close");
    const safe = button("facilitator.closeNotYet");
    await safe.waitFor();
    expect(await safe.evaluate((it) => it === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });
});
