import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import {
  countDisturbances,
  focused,
  longestAnimation,
  reds,
  show,
  watch,
} from "../support/checks/pageWatch.ts";
import { hasFocus } from "../support/checks/dialogKeys.ts";
import { openPhoneEvening } from "../support/checks/phoneEvening.ts";
import type { PhoneEvening } from "../support/checks/phoneEvening.ts";
import { textsFor } from "../support/textsFor.ts";
import { until } from "../support/until.ts";

const t = textsFor("nl", ["participant", "common", "sheets"]);

/** The phone does nothing that its owner did not ask for. Each test begins with Tom speaking in a round. */
describe("a participant's phone stays calm", () => {
  let browser: Browser;
  let evening: PhoneEvening;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    evening = await openPhoneEvening(browser);
    page = evening.phone.page();
    await countDisturbances(page);
    await page.reload();
    await evening.letIn();
    await evening.does({ type: "StartSession" });
    await evening.goTo("checkIn");
  });
  afterAll(async () => {
    await evening.end();
    await browser.close();
  });
  beforeEach(tomSpeaks);

  async function tomSpeaks(): Promise<void> {
    await evening.does({ type: "GiveTurn", seatId: evening.tom.seatId });
    await page.locator("[data-state=next], [data-state=listen]").waitFor();
  }

  async function takesTheTurn(): Promise<void> {
    await evening.does({ type: "GiveTurn", seatId: evening.mine() });
    await evening.phoneShows("turn");
  }

  const secondsLeft = async (): Promise<number> =>
    Number(
      await page
        .locator("[data-seconds-left]")
        .getAttribute("data-seconds-left"),
    );

  it("says a change of turn once, as its heading and line stand there", async () => {
    const { spoken } = await watch(page);
    await takesTheTurn();
    const heard = await until("it is said", async () => {
      const all = await spoken();
      return all.length > 0 ? all : null;
    });
    const line = await page.locator(".card p").first().innerText();
    expect(heard).toEqual([`${t("participant.turnTitle")}. ${line}`]);
  });

  it("draws the ring thirty times and says nothing of it", async () => {
    await takesTheTurn();
    await until("the heading was said", async () => {
      const region = page.locator("[aria-live=polite]");
      return (await region.innerText()).startsWith(t("participant.turnTitle"));
    });
    const { spoken, drawn } = await watch(page);
    for (let second = 1; second <= 30; second++) {
      await evening.passes(1);
      await until(`${second} drawn`, async () =>
        (await drawn()) >= second ? true : null,
      );
    }
    expect(await spoken()).toEqual([]);
  });

  it("has one polite region and no other", async () => {
    await takesTheTurn();
    const polite = page.locator("[aria-live=polite], [role=status]");
    const urgent = page.locator("[aria-live=assertive], [role=alert]");
    expect([await polite.count(), await urgent.count()]).toEqual([1, 0]);
  });

  it("leaves focus and place on the page alone when others do something", async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    const help = page.getByRole("button", { name: t("common.help") });
    await help.focus();
    await page.evaluate(() => {
      window.scrollTo(0, 60);
    });
    const before = await page.evaluate(() => window.scrollY);
    expect(before).toBeGreaterThan(0);
    await evening.does({ type: "GiveTurn", seatId: evening.nadia.seatId });
    await evening.phoneShows("listen");
    expect(await hasFocus(help)).toBe(true);
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
    await page.setViewportSize({ width: 360, height: 640 });
  });

  it("puts focus on the heading when the pressed button goes with its state", async () => {
    await takesTheTurn();
    await page.getByRole("button", { name: t("participant.done") }).focus();
    await evening.does({ type: "GiveTurn", seatId: evening.nadia.seatId });
    await evening.phoneShows("listen");
    await until("focus is on the heading", async () =>
      (await focused(page)) === "st" ? true : null,
    );
  });

  it("moves nothing for who wants less movement, and nothing for long otherwise", async () => {
    for (const motion of ["reduce", "no-preference"] as const) {
      await page.emulateMedia({ reducedMotion: motion });
      await takesTheTurn();
      expect(await longestAnimation(page)).toBeLessThanOrEqual(
        motion === "reduce" ? 0 : 5_000,
      );
      await tomSpeaks();
      expect(await longestAnimation(page)).toBeLessThanOrEqual(
        motion === "reduce" ? 0 : 5_000,
      );
    }
    await page.emulateMedia({ reducedMotion: "reduce" });
  });

  it("keeps one colour to the end, which is no red, and lets the speaker speak on", async () => {
    await takesTheTurn();
    const ring = page.locator(".arc-rest");
    const stroke = (): Promise<string> =>
      ring.evaluate((circle) => getComputedStyle(circle).stroke);
    const full = await stroke();
    await evening.passes(110);
    await page.getByText(t("participant.nearLine")).first().waitFor();
    expect(await stroke()).toBe(full);
    await evening.passes(70);
    await page.getByText(t("participant.overLine")).first().waitFor();
    expect(await stroke()).toBe(full);
    expect(await reds(page)).toEqual([]);
    const turn = evening.griet.view().turn;
    expect(turn?.seatIds).toEqual([evening.mine()]);
    const card = await page.locator("[data-state=turn]").innerText();
    expect(card).not.toMatch(/\d/);
  });

  it("shows the ring in the colours that a person's system forces", async () => {
    await takesTheTurn();
    await page.emulateMedia({ forcedColors: "active" });
    const text = await page.evaluate(() => {
      const probe = document.createElement("p");
      probe.style.color = "CanvasText";
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
    const ring = page.locator(".arc-rest");
    expect(await ring.evaluate((one) => getComputedStyle(one).stroke)).toBe(
      text,
    );
    await page.emulateMedia({ forcedColors: "none" });
  });

  it("hides the ring for who does not want it, and remembers", async () => {
    await takesTheTurn();
    const change = async (): Promise<void> => {
      await page.locator("header.bar button").first().click();
      await page.getByLabel(t("sheets.hideCircle")).click();
      await page.keyboard.press("Escape");
    };
    await change();
    await page.locator(".arc").waitFor({ state: "detached" });
    await page.reload();
    await evening.phoneShows("turn");
    expect(await page.locator(".arc").count()).toBe(0);
    await change();
    await page.locator(".arc").waitFor();
  });

  it("stands still in a pause, and goes on with the same time", async () => {
    await takesTheTurn();
    await evening.passes(20);
    await until("the ring has moved", async () =>
      (await secondsLeft()) <= 100 ? true : null,
    );
    const before = await secondsLeft();
    await evening.does({ type: "Pause", kind: "pause" });
    await evening.phoneShows("pause");
    await evening.passes(300);
    expect(Math.abs((await secondsLeft()) - before)).toBeLessThanOrEqual(1);
    await evening.does({ type: "Resume" });
    await evening.phoneShows("turn");
    expect(Math.abs((await secondsLeft()) - before)).toBeLessThanOrEqual(1);
  });

  it("is still in a silence: no ring, no number, nothing said after the first words", async () => {
    await evening.does({ type: "Pause", kind: "quiet" });
    await evening.phoneShows("silence");
    const region = page.locator("[aria-live=polite]");
    await until("it is said once", async () =>
      (await region.innerText()).startsWith(t("participant.silenceTitle"))
        ? true
        : null,
    );
    const { spoken, drawn } = await watch(page);
    for (let minute = 0; minute < 5; minute++) await evening.passes(60);
    expect(await page.locator(".arc").count()).toBe(0);
    expect(await page.locator("main").innerText()).not.toMatch(/\d/);
    expect(await spoken()).toEqual([]);
    expect(await drawn()).toBe(0);
    await evening.does({ type: "Resume" });
  });

  it("is right at once when it was put away for a while", async () => {
    await show(page, "hidden");
    evening.phone.line.hold();
    await evening.does({ type: "GiveTurn", seatId: evening.mine() });
    expect(await page.locator("[data-state=turn]").count()).toBe(0);
    evening.phone.line.release();
    await show(page, "visible");
    await evening.phoneShows("turn");
  });

  it("has not buzzed and made no sound all evening, as nobody asked for it", async () => {
    await takesTheTurn();
    expect(await page.evaluate(() => globalThis.disturbed)).toBe(0);
    await page.locator("header.bar button").first().click();
    await page.getByLabel(t("sheets.vibration")).click();
    await page.keyboard.press("Escape");
    await evening.does({ type: "GiveTurn", seatId: evening.nadia.seatId });
    await takesTheTurn();
    await until("it buzzes for who asked", () =>
      page.evaluate(() => (globalThis.disturbed > 0 ? true : null)),
    );
  });
});
