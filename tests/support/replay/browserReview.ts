import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import type { TextKey } from "../../../shared/text/text.ts";
import { until } from "../until.ts";
import type { BrowserDevice } from "./browserDevice.ts";
import type { FileKind } from "./caseFile.ts";
import type { ExportedFile } from "./driver.ts";

/** Accepts all that was found, marks these words by hand, reads every text and ticks both boxes. */
export async function reviewOnScreen(
  device: BrowserDevice,
  sessionId: string,
  mark: readonly string[],
): Promise<void> {
  const page = device.page();
  await notYetExported(page, sessionId);
  await page
    .getByRole("link", { name: device.t("facilitator.toReview") })
    .click();
  await named(device, "review.step_read").click();
  await page.locator(".marked-text").waitFor();
  do await readOne(device, mark);
  while (await goOn(device));
  await named(device, "review.step_download").click();
  await page.getByLabel(device.t("review.readAll")).check();
  await page.getByLabel(device.t("review.nobody")).check();
  await page.getByText(device.t("review.ready")).waitFor();
}

/** Downloads as a person does, and reads what came. */
export async function downloadFrom(
  device: BrowserDevice,
  kinds: readonly FileKind[],
): Promise<ExportedFile[]> {
  const files: ExportedFile[] = [];
  for (const kind of kinds) {
    const coming = device.page().waitForEvent("download");
    await named(device, `review.as_${kind}`).click();
    const path = await (await coming).path();
    files.push({ kind, bytes: await readFile(path) });
  }
  return files;
}

/** Nothing leaves the house before the review is done, by direct address neither. */
async function notYetExported(page: Page, sessionId: string): Promise<void> {
  const path = `/api/sessions/${sessionId}/export?as=html`;
  const answer = await page.request.get(path);
  if (answer.status() !== 409)
    throw new Error(`Exported before the review: ${answer.status()}`);
}

async function readOne(
  device: BrowserDevice,
  mark: readonly string[],
): Promise<void> {
  const page = device.page();
  const accept = page.locator("[data-answer='1']");
  for (let open = await accept.count(); open > 0; open = await accept.count()) {
    await accept.first().click();
    await until("the finding is answered", async () =>
      (await accept.count()) < open ? true : null,
    );
  }
  for (const words of mark) await markByHand(device, words);
  const read = page.getByLabel(device.t("review.iRead"));
  // The tick stands when the server has it.
  await read.click();
  await until("the text is read", async () =>
    (await read.isChecked()) ? true : null,
  );
}

async function markByHand(device: BrowserDevice, words: string): Promise<void> {
  const page = device.page();
  const text = page.locator(".marked-text");
  if (!(await text.innerText()).includes(words)) return;
  await page.getByLabel(device.t("review.markWords")).fill(words);
  await page.getByLabel(device.t("review.markEverywhere")).uncheck();
  await named(device, "review.markGo").click();
  const marked = device.t("review.markedHere", { words });
  await page.getByText(marked).waitFor();
}

/** To the next text; false when this was the last. */
async function goOn(device: BrowserDevice): Promise<boolean> {
  const next = named(device, "review.nextText");
  if ((await next.getAttribute("aria-disabled")) === "true") return false;
  const heading = device.page().locator("h2", { hasText: /\d/ }).first();
  const before = await heading.innerText();
  await next.click();
  await until("the next text is there", async () =>
    (await heading.innerText()) !== before ? true : null,
  );
  return true;
}

function named(device: BrowserDevice, key: TextKey): Locator {
  const name = device.t(key);
  return device.page().getByRole("button", { name, exact: true });
}
