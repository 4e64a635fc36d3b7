import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { browserDriverIn } from "../support/replay/browserDriver.ts";
import { loadCases } from "../support/replay/caseFile.ts";
import { replay } from "../support/replay/interpreter.ts";

describe("a whole evening in real browsers, one page a device", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(loadCases())("$name", { timeout: 300_000 }, async ({ evening }) => {
    await replay(evening, browserDriverIn(browser));
  });
});
