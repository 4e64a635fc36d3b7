import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { watch } from "../support/checks/pageWatch.ts";
import { openPhoneEvening } from "../support/checks/phoneEvening.ts";
import type { PhoneEvening } from "../support/checks/phoneEvening.ts";
import { roomStates, withAllStates } from "../support/checks/roomStates.ts";
import { openLedEvening } from "../support/checks/ledEvening.ts";
import { browserDevice, projector } from "../support/replay/browserDevice.ts";
import { enterRoom } from "../support/replay/waysIn.ts";
import { textsFor } from "../support/textsFor.ts";
import { until } from "../support/until.ts";

const t = textsFor("nl", ["participant", "common", "sheets"]);

describe("what one person's phone tells of another", () => {
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
  });
  afterAll(async () => {
    await evening.end();
    await browser.close();
  });
  beforeEach(async () => {
    await evening.does({ type: "GiveTurn", seatId: evening.tom.seatId });
    await page.locator("[data-state=next], [data-state=listen]").waitFor();
  });

  const whole = () => page.locator("body").innerText();

  it("who listens leaves no other trace than who hands on: the next one speaks", async () => {
    await evening.does({ type: "NextTurn" });
    await evening.phoneShows("turn");
    const handedOn = await whole();
    await evening.does({ type: "Undo" });
    await page.locator("[data-state=next]").waitFor();
    const answer = await evening.tom.send({
      type: "PassTurn",
      when: "notThisRound",
    });
    expect(answer).toMatchObject({ ok: true });
    await evening.phoneShows("turn");
    expect(await whole()).toBe(handedOn);
  });

  it("nothing that was sent or is shown tells what a turn took", async () => {
    await evening.passes(137);
    await evening.does({ type: "GiveTurn", seatId: evening.mine() });
    await evening.phoneShows("turn");
    const sent = JSON.stringify(evening.phone.tap().view());
    const told = `${sent} ${await page.content()}`;
    expect(told).not.toMatch(/\D13[67](\d{3})?\D/);
    expect(sent).not.toMatch(/took|duration|spoke|total/i);
  });

  it("nobody is told that somebody went away", async () => {
    const { spoken } = await watch(page);
    expect((await evening.nadia.send({ type: "LeaveSession" })).ok).toBe(true);
    await evening.does({ type: "Pause", kind: "pause" });
    await evening.phoneShows("pause");
    const heard = await until("the pause is said", async () => {
      const all = await spoken();
      return all.length > 0 ? all : null;
    });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toContain(t("participant.pauseTitle"));
    await evening.does({ type: "Resume" });
  });

  it("keeps settings and keys of its own and nothing else, and asks nobody else", async () => {
    await page.locator("header.bar button").first().click();
    await page.getByLabel(t("sheets.hideCircle")).click();
    await page.keyboard.press("Escape");
    const { cookies, kept } = {
      cookies: await evening.phone.context.cookies(),
      kept: await page.evaluate(() => Object.keys(localStorage)),
    };
    expect(kept).toEqual(["kring.settings"]);
    expect(cookies.map(({ httpOnly }) => httpOnly)).not.toContain(false);
    const [host] = new URL(page.url()).host.split(":");
    expect(cookies.every(({ domain }) => domain === host)).toBe(true);
    expect(cookies.length).toBeGreaterThan(0);
    expect(evening.phone.faults).toEqual([]);
  });

  it("after going away the screen is clear, the key is gone and so is the way back", async () => {
    const { sessionId } = evening.planned;
    await page.getByRole("button", { name: t("common.leave") }).click();
    await page.getByRole("button", { name: t("sheets.leaveGo") }).click();
    await page.getByRole("heading", { name: t("participant.left") }).waitFor();
    expect(await whole()).not.toContain("Tom");
    expect(await evening.phone.context.cookies()).toEqual([]);
    await page.goBack();
    await page.goForward().catch(() => null);
    expect(page.url()).not.toContain(sessionId);
    expect(await whole()).not.toContain("Tom");
  });
});

it("the big screen tells no minutes, no passing, no calls, no count of hands and no roles", async () => {
  const browser = await launchBrowser();
  const evening = await openLedEvening(withAllStates);
  const tom = await evening.join("Tom");
  const ann = await evening.join("Ann");
  const device = await browserDevice(browser, evening.server.url, {
    screen: projector,
    language: "nl",
  });
  const page = await enterRoom(device, evening.planned);
  for (const { name, reach, shows } of roomStates) {
    await reach(evening);
    if (name === "somebody speaks") {
      await evening.passes(200);
      await tom.send({ type: "PassTurn", when: "notThisRound" });
      const signal = { kind: "needSomeone", signalId: "one" } as const;
      tom.socket.emit("signal", signal, () => undefined);
    }
    if (name === "theme")
      for (const one of [tom, ann]) await one.send({ type: "JoinQueue" });
    await page.locator(shows).first().waitFor();
    const words = await page.locator("body").innerText();
    expect(words, name).not.toMatch(
      /\d+ min|sloeg|luistert alleen|nodig|\d+ hand|gespreksleid|begeleid|politie|ervarings/i,
    );
  }
  await device.end();
  await evening.end();
  await browser.close();
});
