import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { organiserPage } from "../support/organiserPage.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { textsFor } from "../support/textsFor.ts";

const t = textsFor("nl", ["organiser", "common"]);

describe("planning a meeting in a browser", () => {
  let browser: Browser;
  let server: RunningServer;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startServer();
    page = await organiserPage(browser, server);
    await page.goto("/organise/new");
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  const title = () => page.getByLabel(t("organiser.title")).first();
  const press = (name: string) =>
    page.getByRole("button", { name, exact: true }).click();

  it("keeps what was filled in over a reload, and lets it go when asked", async () => {
    await title().fill("Thuiskomen");
    await page.reload();
    await page.getByText(t("organiser.planKept")).waitFor();
    expect(await title().inputValue()).toBe("Thuiskomen");
    await press(t("organiser.planStartOver"));
    expect(await title().inputValue()).toBe("");
    await page.reload();
    await title().waitFor();
    expect(await page.getByText(t("organiser.planKept")).count()).toBe(0);
  });

  it("has nothing left to keep once the meeting is saved", async () => {
    await title().fill("Thuiskomen");
    await press(t("organiser.saveForLater"));
    await page.waitForURL(/organise\/(?!new)/);
    await page.goto("/organise/new");
    await title().waitFor();
    expect(await title().inputValue()).toBe("");
  });

  it("tries the evening out on three screens, with people who are not there", async () => {
    await page.goto("/organise/new?page=5");
    await page.getByRole("link", { name: t("organiser.preview") }).click();
    const screen = (kind: string) =>
      page.frameLocator(`.preview-${kind} iframe`);
    await screen("projector").locator("[data-state=lobby]").waitFor();
    await screen("phone").locator("[data-state=lobby]").waitFor();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await screen("laptop").locator(".go-on").click();
    await screen("phone").locator("[data-state=leads]").waitFor();
    await screen("projector").locator("[data-state=rest]").waitFor();
    expect(asked.filter((url) => url.includes("/api/sessions"))).toEqual([]);
  });
});
