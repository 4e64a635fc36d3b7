import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OwnData } from "../../shared/protocol/ownData.ts";
import { bringCookies } from "../support/bringCookies.ts";
import { launchBrowser } from "../support/browser.ts";
import { axeFaults } from "../support/checks/axe.ts";
import { layoutFaults, onPhones } from "../support/checks/layout.ts";
import { closedEvening } from "../support/closedEvening.ts";
import type { ClosedEvening } from "../support/closedEvening.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { textsFor } from "../support/textsFor.ts";

const t = textsFor("nl", ["sheets", "common"]);

describe("what is kept about oneself, on a phone", () => {
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

  it("K10 is said in words, and can be taken away as a file", async () => {
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width: 360, height: 640 },
      locale: "nl-BE",
      bypassCSP: true,
    });
    await bringCookies(context, evening.writer);
    const phone = await context.newPage();
    await phone.goto(`/session/${evening.sessionId}`);
    await phone.getByRole("link", { name: t("sheets.mineLink") }).click();
    await phone.getByText(t("sheets.mineName", { name: "Jo" })).waitFor();
    await phone.getByText("Dit is van mij.").waitFor();
    await phone.getByText(t("sheets.mineOffered")).waitFor();
    expect([
      ...(await axeFaults(phone)),
      ...(await layoutFaults(phone, onPhones)),
    ]).toEqual([]);
    const coming = phone.waitForEvent("download");
    await phone.getByRole("link", { name: t("sheets.mineFile") }).click();
    const file = await coming;
    const kept = JSON.parse(
      await readFile(await file.path(), "utf8"),
    ) as OwnData;
    expect(kept).toMatchObject({ name: "Jo", seat: null });
    expect(kept.notes.map(({ text }) => text)).toEqual(["Dit is van mij."]);
    await context.close();
  });
});
