import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openLedEvening } from "../support/checks/ledEvening.ts";
import type { LedEvening } from "../support/checks/ledEvening.ts";
import { textsFor } from "../support/textsFor.ts";

const t = textsFor("nl", ["participant", "common"]);

/** A very old phone, or one that blocks scripts. */
describe("the way in with scripts switched off", () => {
  let browser: Browser;
  let evening: LedEvening;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    evening = await openLedEvening();
    const context = await browser.newContext({
      baseURL: evening.server.url,
      locale: "nl-BE",
      javaScriptEnabled: false,
      viewport: { width: 360, height: 640 },
    });
    page = await context.newPage();
    await page.goto("/");
  });
  afterAll(async () => {
    await browser.close();
    await evening.end();
  });

  async function send(code: string): Promise<void> {
    await page.locator("input[name=code]").fill(code);
    await page.locator("form.form button").click();
  }

  it("says in words that a code is unknown, and keeps what was typed", async () => {
    const wrong = evening.planned.joinCode === "123456" ? "654321" : "123456";
    await page.locator("input[name=name]").fill("Rita");
    await send(wrong);
    await page.getByText(t("participant.joinUnknownCode")).waitFor();
    expect(await page.locator("input[name=name]").inputValue()).toBe("Rita");
    expect(await page.locator("input[name=code]").inputValue()).toBe(wrong);
  });

  it("lets in by a code with a space, and the facilitator sees who waits", async () => {
    const { joinCode, sessionId } = evening.planned;
    await send(`${joinCode.slice(0, 3)} ${joinCode.slice(3)}`);
    await page.waitForURL(
      ({ pathname }) => pathname === `/session/${sessionId}`,
    );
    const cookies = await page.context().cookies();
    expect(cookies.length).toBeGreaterThan(0);
    expect(cookies.every(({ httpOnly }) => httpOnly)).toBe(true);
    await evening.griet.until("Rita waits", ({ seats }) =>
      seats.some((seat) => "name" in seat && seat.name === "Rita"),
    );
  });
});
