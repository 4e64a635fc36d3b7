import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { planEvening } from "../support/evening.ts";
import type { Evening } from "../support/evening.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { textsFor } from "../support/textsFor.ts";

const t = textsFor("nl", ["organiser", "facilitator"]);

/** A laptop that leads or plans is often on a projector, and its history is read by others. */
describe("the secret of a link leaves the address at once", () => {
  let browser: Browser;
  let server: RunningServer;
  let evening: Evening;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startServer();
    evening = await planEvening(server);
  });
  beforeEach(async () => {
    const context = await browser.newContext({
      baseURL: server.url,
      locale: "nl-BE",
    });
    page = await context.newPage();
    return () => context.close();
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  const noSecret = () => expect(new URL(page.url()).hash).toBe("");
  const openOrganise = (secret: string) => page.goto(`/organise#${secret}`);

  it("while a facilitator still types a name, and lets in all the same", async () => {
    const { sessionId, facilitatorSecrets } = evening.planned;
    await page.goto(`/lead/${sessionId}#${facilitatorSecrets[0]}`);
    await page.getByLabel(t("facilitator.enterName")).fill("Griet");
    noSecret();
    await page.keyboard.press("Enter");
    await page.locator(".console").waitFor();
    noSecret();
    // The link of another facilitator, pasted into the same tab.
    await page.goto(`/lead/${sessionId}#${facilitatorSecrets[1]}`);
    await page.getByLabel(t("facilitator.enterName")).waitFor();
    noSecret();
  });

  it.each(["wrong-wrong-wrong-wrong", "half"])(
    "of an organiser, when it is %s",
    async (secret) => {
      await openOrganise(secret);
      await page.getByText(t("organiser.linkWrong")).waitFor();
      noSecret();
    },
  );

  it("of an organiser, when nobody answers, and lets in once somebody does", async () => {
    const enter = "**/api/organisations/enter";
    await page.route(enter, (route) => route.abort());
    await openOrganise(server.organiserSecret);
    await page.getByText(t("organiser.offline")).waitFor();
    noSecret();
    await page.unroute(enter);
    await page.getByRole("link", { name: t("organiser.plan") }).waitFor();
  });
});
