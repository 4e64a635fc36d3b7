import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { closedEvening } from "../support/closedEvening.ts";
import type { ClosedEvening } from "../support/closedEvening.ts";
import {
  acceptAll,
  downloaded,
  keepAll,
  onText,
  openReview,
  progress,
} from "../support/reviewPage.ts";
import type { ReviewPage, ReviewVisit } from "../support/reviewPage.ts";
import { deskOf, remark } from "../support/reviewDesk.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { textsFor } from "../support/textsFor.ts";
import { until } from "../support/until.ts";

const left = [
  { text: "Rita gaf de enige apotheker een hand.", offered: true },
  { text: "Het was stil, en dat was goed.", offered: true },
];

const t = textsFor("nl", ["review", "finish", "report", "common"]);

/** Readers on machines of their own, up to the refused and then the granted file. */
describe("the gate before a file, in browsers", () => {
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

  async function visit(
    evening: ClosedEvening,
    who: ReviewVisit["who"],
  ): Promise<ReviewPage> {
    const review = await openReview(browser, evening, {
      who,
      bypassCSP: false,
    });
    opened.push(review);
    return review;
  }

  it("X1 counts two readers on two machines, and asks both again after a change", async () => {
    const evening = await begin();
    const one = await visit(evening, "facilitator");
    const other = await visit(evening, "organiser");
    await readAll(one);
    await sign(one);
    await other.page.reload();
    await sign(other);
    expect(await downloaded(other.page, "md")).toContain(readBy(2));
    await other.press("review.step_read");
    await onText(other.page, 1);
    await other.page.getByLabel(t("review.story_drop")).check();
    await pressUntilRefused(evening, one.page, "unsigned");
    await sign(one);
    expect(await downloaded(one.page, "md")).toContain(readBy(1));
  });

  it("X2 refuses when a text has changed since it was read, and grants it once it is read again", async () => {
    const evening = await begin();
    await remark(evening, "Het begon rustig.");
    const review = await visit(evening, "facilitator");
    await readAll(review);
    await sign(review);
    await remark(evening, "Het begon rustig bij Rita thuis.");
    await pressUntilRefused(evening, review.page, "unread");
    await readAll(review);
    await sign(review);
    const file = await downloaded(review.page, "md");
    expect(file).toContain("thuis");
    expect(file).not.toContain("Rita");
  });

  it("X6 refuses when a note was taken back, and grants a file without it", async () => {
    const evening = await begin();
    const review = await visit(evening, "facilitator");
    await readAll(review);
    await sign(review);
    const card = evening.notes
      .cards()
      .find(({ text }) => text.includes("stil"));
    evening.notes.offer(card!.root, card!.id, false);
    await pressUntilRefused(evening, review.page, "withdrawn");
    await readAll(review);
    await sign(review);
    const file = await downloaded(review.page, "md");
    expect(file).toContain("hand");
    expect(file).not.toContain("stil");
  });

  it("X10 refuses while a remark tells how few there were, and grants a file with other words", async () => {
    const evening = await begin();
    await remark(evening, "Er waren twee wijkagenten, en het was goed.");
    const review = await visit(evening, "facilitator");
    const { page, press } = review;
    await readAll(review, keepAll);
    await press("review.step_download");
    await page.getByText(t("review.open_smallCells", { count: 1 })).waitFor();
    const direct = await deskOf(evening, evening.facilitator).file("md");
    expect(direct.status).toBe(409);
    expect(direct.body.open).toMatchObject({ pending: 0, smallCells: 1 });
    await press("review.step_read");
    for (const number of [1, 2]) {
      await onText(page, number);
      await press("review.nextText");
    }
    await page.getByText("twee wijkagenten").first().waitFor();
    await page.getByRole("button", { name: t("review.again") }).click();
    await acceptAll(page);
    await press("review.step_download");
    await press("review.step_read");
    await readAll(review, keepAll);
    await sign(review);
    const file = await downloaded(page, "md");
    expect(file).toMatch(/weggelaten.*, en het was goed/);
    expect(file).not.toContain("wijkagent");
  });

  it("K7 lets the names go when the reader says it is finished, and keeps the file", async () => {
    const evening = await begin();
    const { page, ...review } = await visit(evening, "organiser");
    const { press } = review;
    await readAll({ page, ...review });
    await sign({ page, ...review });
    await press("finish.go");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(t("finish.goes")).waitFor();
    await dialog.getByRole("button", { name: t("finish.go") }).click();
    await page.getByRole("heading", { name: t("finish.done") }).waitFor();
    expect(await downloaded(page, "md")).toContain(readBy(1));
    await page.reload();
    expect(await downloaded(page, "md")).not.toContain("Rita");
    expect(
      await page.getByRole("button", { name: t("review.wipeNow") }).count(),
    ).toBe(1);
  });
});

const readBy = (readers: number): string =>
  t("report.statusReviewed", { readers });

/** Goes over every text, answers what waits, and says that each was read. */
async function readAll(
  { page, press }: ReviewPage,
  answer = acceptAll,
): Promise<void> {
  await press("review.step_read");
  await onText(page, 1);
  const count = await howMany(page);
  for (let number = 1; number <= count; number++) {
    await onText(page, number);
    await answer(page);
    await page.getByLabel(t("review.iRead")).check();
    if (number < count) await press("review.nextText");
  }
  await page.getByText(progress(count, count)).waitFor();
}

async function howMany(page: Page): Promise<number> {
  const heading = page.getByRole("heading", { name: /^Tekst 1 van/ });
  return Number(/\d+$/.exec(await heading.innerText())?.[0]);
}

async function sign({ page, press }: ReviewPage): Promise<void> {
  await press("review.step_download");
  await page.getByLabel(t("review.readAll")).check();
  await page.getByLabel(t("review.nobody")).check();
  await page.getByText(t("review.ready")).waitFor();
}

/** The page still thinks that all is done; what happened elsewhere it hears with the refusal. */
async function pressUntilRefused(
  evening: ClosedEvening,
  page: Page,
  matter: "unsigned" | "unread" | "withdrawn",
): Promise<void> {
  const desk = deskOf(evening, evening.facilitator);
  await until("the server knows", async () => {
    const { open } = await desk.get();
    return open[matter] === 1 ? true : null;
  });
  await page.getByRole("button", { name: t("review.as_md") }).click();
  const refused = t(`review.open_${matter}`, { count: 1 });
  await page.getByText(refused).first().waitFor();
}
