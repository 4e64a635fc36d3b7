import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { faultsInEveryLook } from "../support/checks/everyLook.ts";
import { onLaptops } from "../support/checks/layout.ts";
import { closedEvening } from "../support/closedEvening.ts";
import type { ClosedEvening } from "../support/closedEvening.ts";
import {
  acceptAll,
  downloaded,
  onText,
  openReview,
  progress,
  reviewIn,
  words,
} from "../support/reviewPage.ts";
import type { ReviewPage, ReviewVisit } from "../support/reviewPage.ts";
import { deskOf, finishReview } from "../support/reviewDesk.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { textsFor } from "../support/textsFor.ts";
import { until } from "../support/until.ts";

const left = [
  {
    text: "Rita van de Hundelgemsesteenweg zwaaide, en de enige apotheker en de enige imam. Bel me op 0478 12 34 56.",
    offered: true,
  },
  { text: "Het was stil in de rode zaal.", offered: true },
];

const t = textsFor("nl", ["review", "finish", "report", "common"]);

describe("the review in a browser", () => {
  let browser: Browser;
  let server: RunningServer;
  const opened: { close: () => Promise<void> | void }[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startServer();
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  async function begin(): Promise<ClosedEvening> {
    const evening = await closedEvening(server, left);
    opened.push({ close: evening.end });
    return evening;
  }

  async function open(
    evening: ClosedEvening,
    visit: Partial<ReviewVisit> = {},
  ): Promise<ReviewPage> {
    const review = await openReview(browser, evening, {
      who: "facilitator",
      bypassCSP: false,
      ...visit,
    });
    opened.push(review);
    return review;
  }

  it("X1 goes from the note over every text to the granted file", async () => {
    const { page, press } = await open(await begin());
    await writeNote(page);
    await press("review.step_download");
    await expectRefused(page);
    await press("review.step_read");
    for (const number of [1, 2, 3]) {
      await onText(page, number);
      await acceptAll(page);
      if ((await words(page)).includes("rode zaal"))
        await markByHand(page, "rode zaal");
      await page.getByLabel(t("review.iRead")).check();
      if (number < 3) await press("review.nextText");
    }
    await page.getByText(progress(3)).waitFor();
    await press("review.step_download");
    await page.getByLabel(t("review.readAll")).check();
    await page.getByLabel(t("review.nobody")).check();
    await page.getByText(t("review.ready")).waitFor();
    const text = await downloaded(page, "md");
    expect(text).toContain("Het was stil in de \\[plaats\\].");
    expect(text).toContain("Rustig begin");
    expect(text).not.toMatch(
      /Rita|0478|Hundelgemsesteenweg|apotheker|imam|rode zaal/,
    );
  });

  it("says while somebody writes that a word may point at a person, and asks nobody else", async () => {
    const { page } = await open(await begin());
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.method()));
    await addRemark(page, "Het gesprek met Godelieve Peeters was warm.");
    await page
      .getByText(t("review.earlyFound", { words: "Godelieve Peeters" }))
      .waitFor();
    await page.getByLabel(t("review.remark", { number: 1 })).fill("Warm.");
    await page.getByText("Godelieve Peeters").waitFor({ state: "detached" });
    expect(asked.filter((method) => method !== "GET")).toEqual([]);
  });

  it("is read with the keyboard alone, and single letters can be switched off", async () => {
    const { page, press } = await open(await begin());
    await press("review.step_read");
    await onText(page, 1);
    const first = (await words(page)).includes("Rita") ? 1 : 2;
    if (first === 2) await page.keyboard.press("j");
    await onText(page, first);
    await page.keyboard.press("1");
    await page.locator(".answered").first().waitFor();
    const focused = page.locator(".finding:focus-within .answers");
    await focused.waitFor();
    await page.keyboard.press("m");
    await page.keyboard.type("1 en 3");
    expect(await page.getByLabel(t("review.markWords")).inputValue()).toBe(
      "1 en 3",
    );
    await page.getByLabel(t("review.keys")).uncheck();
    await page.keyboard.press("3");
    await page.keyboard.press("m");
    expect(await page.locator(".result").innerText()).not.toBe(
      t("review.resultDropped"),
    );
    await page.getByLabel(t("review.keys")).check();
    await page.keyboard.press("3");
    await page.getByText(t("review.resultDropped")).waitFor();
  });

  it("X2 says that a text has changed, and shows the new one", async () => {
    const evening = await begin();
    const one = await open(evening);
    await one.press("review.step_read");
    await onText(one.page, 1);
    const shown = await words(one.page);
    const card = evening.notes
      .cards()
      .find(({ text }) => shown.startsWith(text.slice(0, 4)));
    evening.notes.wipe(card!.root, card!.id);
    await until("the note is gone", async () => {
      const { texts } = await evening.facilitator.must<{ texts: unknown[] }>(
        "GET",
        `${evening.path}/review`,
      );
      return texts.length === 1 ? true : null;
    });
    await one.page.getByLabel(t("review.iRead")).click();
    await one.page.getByText(t("review.textChanged")).waitFor();
    await one.page.getByText(progress(0, 1)).waitFor();
  });

  it("K1 wipes everything when an organiser types the word, and never by accident", async () => {
    const evening = await begin();
    const { page, press } = await open(evening, { who: "organiser" });
    await press("review.step_download");
    await press("review.wipeNow");
    const dialog = page.getByRole("dialog");
    const sure = dialog.getByRole("button", { name: t("review.wipeNow") });
    expect(await sure.getAttribute("aria-disabled")).toBe("true");
    await page.getByLabel(/wis/).fill("wis");
    await sure.click();
    await page.getByRole("heading", { name: t("review.wiped") }).waitFor();
    const gone = await evening.organiser.send("GET", `${evening.path}/note`);
    expect(gone.status).toBe(401);
  });

  it("nothing is wrong with the page of a finished review, in any look", async () => {
    const evening = await begin();
    const desk = deskOf(evening, evening.facilitator);
    await finishReview(desk);
    const { page, press } = await open(evening, { bypassCSP: true });
    await press("review.step_download");
    await press("finish.go");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: t("finish.go") }).click();
    await page.getByRole("heading", { name: t("finish.done") }).waitFor();
    const faults = await faultsInEveryLook(page, {
      speak: (language) => reviewIn(page, language),
      demands: onLaptops,
      sizes: [
        { width: 1280, height: 800 },
        { width: 320, height: 568 },
      ],
    });
    expect(faults).toEqual([]);
  });

  it.each(["write", "read", "download"] as const)(
    "nothing is wrong with the step %s, in any look",
    async (step) => {
      const { page, press } = await open(await begin(), { bypassCSP: true });
      if (step === "write")
        await addRemark(page, "Een lange opmerking over de avond");
      await press(`review.step_${step}`);
      if (step === "read") await onText(page, 1);
      if (step === "download") await page.locator(".downloads").waitFor();
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
    },
  );
});

async function writeNote(page: Page): Promise<void> {
  await addRemark(page, "Rustig begin");
  const save = page.getByRole("button", {
    name: t("review.saveNote"),
    exact: true,
  });
  await save.click();
  await page.getByText(t("review.allSaved")).waitFor();
}

async function addRemark(page: Page, text: string): Promise<void> {
  const title = t("review.wentWell");
  const add = t("review.addItem", { title });
  await page.getByRole("button", { name: add }).click();
  await page.getByLabel(t("review.remark", { number: 1 })).fill(text);
}

async function expectRefused(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: t("review.as_docx") });
  await button.waitFor();
  expect(await button.getAttribute("aria-disabled")).toBe("true");
  await page.getByText(t("review.open_unread", { count: 3 })).waitFor();
  expect(await page.getByLabel(t("review.readAll")).isDisabled()).toBe(true);
}

async function markByHand(page: Page, marked: string): Promise<void> {
  await page.getByLabel(t("review.markWords")).fill(marked);
  await page.getByLabel(t("review.markKind")).selectOption("PLACE");
  await page.getByRole("button", { name: t("review.markGo") }).click();
  await page.locator(".result", { hasText: "[plaats]" }).waitFor();
}
