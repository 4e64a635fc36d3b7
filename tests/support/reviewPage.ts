import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import type { Language } from "../../shared/domain/format.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { bringCookies } from "./bringCookies.ts";
import type { ClosedEvening } from "./closedEvening.ts";
import { textsFor } from "./textsFor.ts";
import { until } from "./until.ts";

const t = textsFor("nl", ["review", "finish", "report", "common"]);

/** The review in a browser of its own, as a facilitator or an organiser opens it. */
export interface ReviewPage {
  readonly page: Page;
  /** A button by its Dutch text. */
  readonly press: (key: TextKey) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ReviewVisit {
  readonly who: "facilitator" | "organiser";
  /** Lets a check add a style of its own to the page. */
  readonly bypassCSP: boolean;
}

export async function openReview(
  browser: Browser,
  evening: ClosedEvening,
  { who, bypassCSP }: ReviewVisit,
): Promise<ReviewPage> {
  const { url } = evening[who];
  const context = await browser.newContext({
    locale: "nl-BE",
    viewport: { width: 1280, height: 800 },
    bypassCSP,
  });
  await bringCookies(context, evening[who]);
  const page = await context.newPage();
  await page.goto(`${url}/review/${evening.sessionId}`);
  await page.getByRole("heading", { name: t("review.facts") }).waitFor();
  return {
    page,
    press: (key) =>
      page.getByRole("button", { name: t(key), exact: true }).click(),
    close: () => context.close(),
  };
}

/** Chooses the language on the page itself. */
export async function reviewIn(page: Page, language: Language): Promise<void> {
  const name = /Taal|Language|Langue|Dil/;
  await page.getByRole("combobox", { name }).first().selectOption(language);
  await page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
}

/** The text that is being read, as it stands on the page. */
export const words = (page: Page): Promise<string> =>
  page.locator(".marked-text").innerText();

export const progress = (done: number, count = 3): string =>
  t("review.progress", { done, count });

/** Waits until the text with this number is on the page. */
export async function onText(page: Page, number: number): Promise<void> {
  const heading = new RegExp(`^Tekst ${number} van`);
  await page.getByRole("heading", { name: heading }).waitFor();
}

/** Answers every suggestion of the text on the page with its replacement. */
export const acceptAll = (page: Page): Promise<void> => answerAll(page, "1");

/** Answers every suggestion of the text on the page by letting it stand. */
export const keepAll = (page: Page): Promise<void> => answerAll(page, "2");

async function answerAll(page: Page, number: "1" | "2"): Promise<void> {
  const answer = page.locator(`[data-answer='${number}']`);
  for (let open = await answer.count(); open > 0; open = await answer.count()) {
    await answer.first().click();
    await until("the finding is answered", async () =>
      (await answer.count()) < open ? true : null,
    );
  }
}

/** Presses the button of a format, and gives the file. */
export async function downloaded(page: Page, format: "md"): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: t(`review.as_${format}`) }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe(`verslag.${format}`);
  return readFile(await file.path(), "utf8");
}
