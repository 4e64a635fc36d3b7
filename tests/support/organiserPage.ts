import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
} from "playwright-core";
import type { RunningServer } from "./startServer.ts";
import { until } from "./until.ts";

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
  await cookieOf(context);
  return page;
}

/** The secret leaves the address first; whoever goes on before it was swapped for a cookie is nobody. */
export const cookieOf = (context: BrowserContext): Promise<true> =>
  until("the cookie", async () =>
    (await context.cookies()).length > 0 ? true : null,
  );
