import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doublePressMs } from "../../client/facilitator/consoleKeys.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { launchBrowser } from "../support/browser.ts";
import { openConsoleEvening } from "../support/checks/consoleEvening.ts";
import { enterOn, tabTo } from "../support/checks/keyboard.ts";
import { openLedEvening } from "../support/checks/ledEvening.ts";
import { browserDevice, phone } from "../support/replay/browserDevice.ts";
import type { BrowserDevice } from "../support/replay/browserDevice.ts";
import { textsFor } from "../support/textsFor.ts";
import { until } from "../support/until.ts";

const t = textsFor("nl", ["participant", "common", "sheets", "facilitator"]);

const enter = (device: BrowserDevice, key: TextKey) =>
  enterOn(
    device.page(),
    device.page().getByRole("button", { name: t(key), exact: true }),
  );

/** Nothing but Tab, Enter, Escape and letters. */
describe("a whole evening by keyboard alone", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it("joins, takes part, asks for the word, speaks, hands on and goes", async () => {
    const evening = await openLedEvening({ leadsTakeTurns: false });
    const device = await browserDevice(browser, evening.server.url, {
      screen: phone,
      language: "nl",
    });
    const page = await device.openTab();
    const state = (id: string) => page.locator(`[data-state=${id}]`).waitFor();
    const mine = () => device.tap().view()?.me?.seatId ?? "";
    await page.goto("/");
    await tabTo(page, page.getByLabel(t("participant.joinCode")));
    await page.keyboard.type(evening.planned.joinCode);
    await tabTo(page, page.getByLabel(t("participant.joinName")));
    await page.keyboard.type("Rita");
    await enter(device, "participant.joinGo");
    await page.waitForURL(/\/session\//);
    await until("the phone waits", () => device.tap().view());
    await evening.does({ type: "AdmitSeat", seatId: mine() });
    await enter(device, "participant.takePart");
    await state("lobby");
    await evening.does({ type: "StartSession" });
    await evening.goTo("theme");
    await enter(device, "participant.hand");
    await evening.griet.until("Rita asks", ({ queue }) =>
      queue.includes(mine()),
    );
    await evening.does({ type: "NextTurn" });
    await state("turn");
    await enter(device, "participant.done");
    await evening.griet.until("Rita is done", ({ turn }) => turn === null);
    await enter(device, "common.leave");
    await enter(device, "sheets.leaveGo");
    await page.getByRole("heading", { name: t("participant.left") }).waitFor();
    await device.end();
    await evening.end();
  });

  it("leads: a chair, a seat moved, a turn, undone, passed on, and the end", async () => {
    const evening = await openConsoleEvening(browser, ["Rita", "Luc", "Jo"]);
    const { desk, griet } = evening;
    const page = desk.page();
    const dialogGone = () =>
      page.getByRole("dialog").waitFor({ state: "detached" });
    const speaks = (name: string) =>
      page
        .getByRole("heading", { name: t("facilitator.speaks", { name }) })
        .waitFor();

    await enter(desk, "facilitator.addChair");
    await tabTo(page, page.getByLabel(t("facilitator.chairName")));
    await page.keyboard.type("Els");
    await enter(desk, "facilitator.chairGo");
    await griet.until("Els sits", ({ order }) => order.length === 4);
    await page.keyboard.press("Escape");
    await dialogGone();

    const before = griet.view().order;
    const name = t("facilitator.rowMenu", { name: "Jo" });
    await enterOn(page, page.getByRole("button", { name, exact: true }));
    const places = page.getByRole("dialog").locator("section").nth(1);
    await enterOn(page, places.getByRole("button").first());
    await griet.until("Jo moved", ({ order }) => order[2] !== before[2]);
    await page.keyboard.press("Escape");
    await dialogGone();

    await enter(desk, "facilitator.doStart");
    await enter(desk, "facilitator.nextPhase");
    await griet.until("the round", ({ phase }) => phase.id === "checkIn");
    await enterOn(page, page.locator(".next-button, .now .primary").first());
    await speaks("Rita");
    await page.keyboard.press("u");
    await griet.until("it is undone", ({ turn }) => turn === null);
    // Sooner it would be the second of two presses, which counts once.
    await page.waitForTimeout(doublePressMs);
    await page.keyboard.press("PageDown");
    await speaks("Rita");
    await enter(desk, "facilitator.close");
    await page.getByRole("dialog").waitFor();
    await enterOn(
      page,
      page
        .getByRole("dialog")
        .getByRole("button", { name: t("facilitator.close"), exact: true }),
    );
    await page
      .getByRole("heading", { name: t("facilitator.closedTitle") })
      .waitFor();
    expect(desk.faults).toEqual([]);
    await evening.end();
  });
});
