import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { RunningServer } from "./startServer.ts";

/** A browser of its own that came in with the organiser's link, on the list of meetings. */
export async function organiserPage(
  browser: Browser,
  { url, organiserSecret }: RunningServer,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: "nl-BE",
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`/organise#${organiserSecret}`);
  await page.waitForURL(({ hash }) => hash === "");
  return page;
}
