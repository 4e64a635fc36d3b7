import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { axeFaults } from "../support/checks/axe.ts";
import { faultsInEveryLook } from "../support/checks/everyLook.ts";
import { onLaptops } from "../support/checks/layout.ts";
import { finishedSeries } from "../support/finishedSeries.ts";
import type { FinishedSeries } from "../support/finishedSeries.ts";
import { organiserPage } from "../support/organiserPage.ts";
import { reviewIn } from "../support/reviewPage.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { textsFor } from "../support/textsFor.ts";

const t = textsFor("nl", ["finalDesk", "review", "series", "organiser"]);

describe("the final report in a browser", () => {
  let browser: Browser;
  let server: RunningServer;
  let series: FinishedSeries;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startServer();
    series = await finishedSeries(server, [
      { lines: ["Ik ben niet de enige."], remarks: { themes: ["thuiskomen"] } },
      { lines: ["Wij lachten ook."] },
    ]);
    page = await organiserPage(browser, server, {
      viewport: { width: 1280, height: 800 },
      bypassCSP: true,
    });
    await page.goto(`/organise/series/${series.seriesId}`);
    await page.getByRole("link", { name: t("series.finalReport") }).click();
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  const press = (name: string) =>
    page.getByRole("button", { name, exact: true }).click();
  const box = (name: "readAll" | "nobody") =>
    page.getByLabel(t(`review.${name}`));
  const asked = (words: string) =>
    page.getByLabel(t("finalDesk.why", { words }));

  it("F1 says what is missing before there are three evenings", async () => {
    await page.getByText(t("finalDesk.tooFew")).waitFor();
    expect(await box("readAll").count()).toBe(0);
    await series.addEvening({ lines: ["Tot de volgende keer."] });
    await page.reload();
    await page.getByText(t("finalDesk.write")).waitFor();
  });

  it("F4 asks about a name, keeps what was written, and lets the file go once all is answered", async () => {
    const frame = page.getByLabel(t("finalDesk.frame"));
    await frame.fill("Een kring in de parochiezaal, met Fatima.");
    await press(t("finalDesk.save"));
    await asked("Fatima").waitFor();
    expect(await box("readAll").isDisabled()).toBe(true);
    await frame.fill("Een kring voor buren.");
    await page.getByLabel("Wij lachten ook.").uncheck();
    await press(t("finalDesk.save"));
    await page.getByText(t("finalDesk.nothingFound")).waitFor();
    await box("readAll").check();
    await box("nobody").check();
    await page.getByText(t("review.ready")).waitFor();
    const text = await fileOf(0);
    expect(text).toContain("Een kring voor buren.");
    expect(text).toContain("Ik ben niet de enige.");
    expect(text).not.toContain("Wij lachten ook.");
    expect(await fileOf(1)).toContain("thuiskomen");
  });

  it("F4 a word more, and both boxes are empty again", async () => {
    await page.getByLabel(t("finalDesk.recommendations")).fill("Ga door.");
    await page.getByText(t("finalDesk.notSavedYet")).waitFor();
    await press(t("finalDesk.save"));
    await page.getByText(t("finalDesk.notYet")).waitFor();
    expect(await box("readAll").isChecked()).toBe(false);
    await page.reload();
    const kept = page.getByLabel(t("finalDesk.recommendations"));
    expect(await kept.inputValue()).toBe("Ga door.");
  });

  it("nothing is wrong with it, in any look", async () => {
    await page.getByLabel(t("finalDesk.frame")).fill("Samen met Fatima.");
    await press(t("finalDesk.save"));
    await asked("Fatima").waitFor();
    const faults = await faultsInEveryLook(page, {
      speak: (language) => reviewIn(page, language),
      demands: onLaptops,
      sizes: [
        { width: 1280, height: 800 },
        { width: 360, height: 640 },
        { width: 320, height: 568 },
      ],
    });
    expect(faults).toEqual([]);
  });

  it("nothing is wrong with the pages to print", async () => {
    await reviewIn(page, "nl");
    await page.getByLabel(t("finalDesk.frame")).fill("Een kring voor buren.");
    await press(t("finalDesk.save"));
    await page.getByText(t("finalDesk.nothingFound")).waitFor();
    await box("readAll").check();
    await box("nobody").check();
    await page.getByText(t("review.ready")).waitFor();
    const files = [await fileOf(0), await fileOf(1)];
    const printed = await page.context().newPage();
    for (const file of files) {
      await printed.setContent(file);
      expect(await axeFaults(printed)).toEqual([]);
    }
  });

  /** Presses the button for a page to print; 0 is the whole report, 1 the page for who was there. */
  async function fileOf(number: number): Promise<string> {
    const coming = page.waitForEvent("download");
    await page
      .getByRole("button", { name: t("review.as_html") })
      .nth(number)
      .click();
    const file = await coming;
    return readFile(await file.path(), "utf8");
  }
});
