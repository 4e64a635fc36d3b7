import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bringCookies } from "../support/bringCookies.ts";
import { launchBrowser } from "../support/browser.ts";
import { axeFaults } from "../support/checks/axe.ts";
import { layoutFaults, onPhones } from "../support/checks/layout.ts";
import { closedEvening } from "../support/closedEvening.ts";
import type { ClosedEvening } from "../support/closedEvening.ts";
import type { HttpDevice } from "../support/httpDevice.ts";
import { deskOf } from "../support/reviewDesk.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { textsFor } from "../support/textsFor.ts";
import { until } from "../support/until.ts";

const t = textsFor("nl", ["board", "common"]);

describe("the code for one's own notes, in browsers", () => {
  let browser: Browser;
  let server: RunningServer;
  let evening: ClosedEvening;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startServer();
    evening = await closedEvening(server, [
      { text: "Dit is van mij.", offered: true },
    ]);
  });
  afterAll(async () => {
    evening.end();
    await browser.close();
    await server.remove();
  });

  async function phone(device: HttpDevice | null = null): Promise<Page> {
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width: 360, height: 640 },
      locale: "nl-BE",
      bypassCSP: true,
    });
    if (device !== null) await bringCookies(context, device);
    return context.newPage();
  }

  it("K9 is shown on one phone, typed on another, and wipes the note there", async () => {
    const own = await phone(evening.writer);
    await own.goto(`/session/${evening.sessionId}`);
    await own.getByText("Dit is van mij.").waitFor();
    await own.getByRole("button", { name: t("board.receiptShow") }).click();
    const code = await own.locator(".receipt").innerText();
    expect([
      ...(await axeFaults(own)),
      ...(await layoutFaults(own, onPhones)),
    ]).toEqual([]);
    const other = await phone();
    await other.goto("/mynotes");
    await other.getByLabel(t("board.receiptCode")).fill(code);
    await other.getByRole("button", { name: t("board.receiptGo") }).click();
    await other.getByText("Dit is van mij.").waitFor();
    await other.getByRole("button", { name: t("board.wipe") }).click();
    await other.getByRole("button", { name: t("board.wipeYes") }).click();
    await other.getByText(t("board.ownNone")).waitFor();
    const desk = deskOf(evening, evening.facilitator);
    await until("it is gone for the report", async () =>
      (await desk.get()).texts.length === 0 ? true : null,
    );
  });
});
