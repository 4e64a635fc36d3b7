import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { organiserPage } from "../support/organiserPage.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { textsFor } from "../support/textsFor.ts";

const t = textsFor("nl", ["organiser", "series", "common"]);

describe("a series in a browser", () => {
  let browser: Browser;
  let server: RunningServer;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startServer();
    page = await organiserPage(browser, server);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  const press = (name: string) =>
    page.getByRole("button", { name, exact: true }).click();
  const follow = (name: string) =>
    page.getByRole("link", { name, exact: true }).click();
  const heading = (name: string) =>
    page.getByRole("heading", { name, level: 1 }).waitFor();
  const when = () => page.getByLabel(t("organiser.when"));
  const evenings = () => page.locator("ol.links > li");

  it("says what is missing, and keeps what was filled in", async () => {
    await follow(t("series.title"));
    await page.getByText(t("series.empty")).waitFor();
    await follow(t("series.create"));
    const place = page.getByLabel(t("organiser.neighbourhood"));
    await place.fill("Ledeberg");
    await press(t("series.save"));
    await page.getByText(t("series.nameWrong")).waitFor();
    expect(await place.inputValue()).toBe("Ledeberg");
    await page.getByLabel(t("series.name")).fill("Winter in Ledeberg");
    await page.getByLabel(t("series.rhythm")).selectOption("fortnightly");
    await press(t("series.save"));
    await heading("Winter in Ledeberg");
    await page.getByText(t("series.noEvenings")).waitFor();
  });

  it("E2 begins the next evening from the last, one rhythm later", async () => {
    await when().fill("2026-12-03T19:30");
    await press(t("series.plan"));
    await page.getByText(t("organiser.joinCode")).first().waitFor();
    await page.goBack();
    await heading("Winter in Ledeberg");
    await evenings().first().waitFor();
    expect(await evenings().first().innerText()).toContain("3 december 2026");
    expect(await when().inputValue()).toBe("2026-12-17T19:30");
    await press(t("series.plan"));
    await page.waitForURL(/organise\/(?!series)/);
    await page.goBack();
    await evenings().nth(1).waitFor();
    expect(await evenings().nth(1).innerText()).toContain("17 december 2026");
  });

  it("E1 takes an evening out and in again", async () => {
    await page
      .getByRole("button", { name: new RegExp(t("series.takeOut")) })
      .first()
      .click();
    await page.getByLabel(t("series.add")).waitFor();
    expect(await evenings().count()).toBe(1);
    await press(t("series.addGo"));
    await evenings().nth(1).waitFor();
    expect(await evenings().first().innerText()).toContain("3 december");
  });

  it("E4 changes it, and takes it away without its evenings", async () => {
    await follow(t("series.change"));
    const name = page.getByLabel(t("series.name"));
    await name.fill("Lente in Ledeberg");
    await press(t("series.save"));
    await heading("Lente in Ledeberg");
    await press(t("series.remove"));
    const dialog = page.getByRole("dialog");
    await dialog.getByText(t("series.removeText")).waitFor();
    await dialog
      .getByRole("button", { name: t("series.remove"), exact: true })
      .click();
    await page.getByText(t("series.empty")).waitFor();
    await follow(t("series.toMeetings"));
    await page.locator(".meetings tbody tr").nth(1).waitFor();
    await page.goto("/organise/series/unknown");
    await page.getByText(t("series.notFound")).waitFor();
  });
});
