import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { faultsInEveryLook } from "../support/checks/everyLook.ts";
import { onLaptops } from "../support/checks/layout.ts";
import { openIn, plainPages } from "../support/checks/plainPages.ts";
import { planEvening } from "../support/evening.ts";
import type { Evening } from "../support/evening.ts";
import { cookieOf } from "../support/organiserPage.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";

/** Large text is tried at the last. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 320, height: 568 },
  { width: 320, height: 256 },
  { width: 360, height: 640 },
];

describe("the pages around the circle, in four languages, light and dark", () => {
  let browser: Browser;
  let server: RunningServer;
  let evening: Evening;
  const contexts: BrowserContext[] = [];
  let stranger: Page;
  let organiser: Page;

  async function openContext(): Promise<Page> {
    const context = await browser.newContext({
      baseURL: server.url,
      locale: "nl-BE",
      reducedMotion: "reduce",
    });
    contexts.push(context);
    return context.newPage();
  }

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startServer();
    evening = await planEvening(server, {
      neighbourhood: "Ledeberg",
      title: "Een avond met een lange titel voor kleine schermen",
      plannedFor: "2026-12-03T19:30",
    });
    stranger = await openContext();
    organiser = await openContext();
    await organiser.goto(`/organise#${server.organiserSecret}`);
    await cookieOf(organiser.context());
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser.close();
    await server.remove();
  });

  it.each(plainPages)("$name: nothing is wrong with it", async (plain) => {
    const page = plain.organises === true ? organiser : stranger;
    await page.setViewportSize(sizes[0]!);
    const faults = await faultsInEveryLook(page, {
      speak: (language) => openIn(page, language, { plain, evening }),
      demands: onLaptops,
      sizes,
    });
    expect(faults).toEqual([]);
  });
});
