import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../shared/domain/format.ts";
import { bringCookies } from "../support/bringCookies.ts";
import { launchBrowser } from "../support/browser.ts";
import { faultsInEveryLook } from "../support/checks/everyLook.ts";
import { onLaptops, onPhones } from "../support/checks/layout.ts";
import { closedEvening } from "../support/closedEvening.ts";
import type { ClosedEvening } from "../support/closedEvening.ts";
import type { HttpDevice } from "../support/httpDevice.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { textsFor } from "../support/textsFor.ts";

describe("the evaluation in a browser", () => {
  let browser: Browser;
  let server: RunningServer;
  let evening: ClosedEvening;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startServer();
    evening = await closedEvening(server, []);
  });
  afterAll(async () => {
    evening.end();
    await browser.close();
    await server.remove();
  });

  async function open(device: HttpDevice, path: string): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 640 },
      locale: "nl-BE",
      reducedMotion: "reduce",
      bypassCSP: true,
    });
    await bringCookies(context, device);
    const page = await context.newPage();
    await page.goto(`${server.url}${path}`);
    return page;
  }

  /** In this language, and back in the state it was in; what was answered so far stays over a reload. */
  const speakOn = (page: Page, shown: () => Locator) =>
    async function speak(language: Language): Promise<void> {
      await page.evaluate(
        (settings) => localStorage.setItem("kring.settings", settings),
        JSON.stringify({ language }),
      );
      await page.reload();
      await page.locator(`html[lang=${language}]`).waitFor({
        state: "attached",
      });
      await shown().waitFor();
    };

  it("is calm on a phone: before, at a question, and at the open field", async () => {
    const page = await open(evening.writer, `/session/${evening.sessionId}`);
    const steps = [() => page.locator(".evaluation .big").first()];
    steps.push(() => page.getByRole("radio").first());
    steps.push(() => page.locator(".evaluation textarea"));
    for (const [step, shown] of steps.entries()) {
      const t = textsFor("nl", ["evaluation"]);
      const press = (text: string) =>
        page.getByRole("button", { name: text, exact: true }).click();
      const speak = speakOn(page, shown);
      if (step > 0) await speakOn(page, steps[step - 1]!)("nl");
      if (step === 1) await press(t("evaluation.start"));
      for (let skips = 0; step === 2 && skips < 5; skips += 1)
        await press(t("evaluation.skip"));
      await shown().waitFor();
      const faults = await faultsInEveryLook(page, {
        speak,
        demands: onPhones,
        sizes: [
          { width: 360, height: 640 },
          { width: 320, height: 568 },
        ],
      });
      expect(faults, `step ${step}`).toEqual([]);
    }
    await page.context().close();
  });

  it.each([`results`, "paper"])("nothing is wrong with %s", async (which) => {
    const path =
      which === "paper" ? "/paper" : `/evaluation/${evening.sessionId}`;
    const page = await open(evening.facilitator, path);
    const faults = await faultsInEveryLook(page, {
      speak: speakOn(page, () => page.locator("h1")),
      demands: onLaptops,
      sizes: [
        { width: 1280, height: 800 },
        { width: 320, height: 568 },
      ],
    });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("N3 keeps what was ticked over a reload and on the way back, sends it once, and says so", async () => {
    const t = textsFor("nl", ["evaluation"]);
    const page = await open(evening.writer, `/session/${evening.sessionId}`);
    const press = (text: string) =>
      page.getByRole("button", { name: text, exact: true }).click();
    await press(t("evaluation.start"));
    await press(t("evaluation.sendSoFar"));
    await page.getByText(t("evaluation.nothing")).waitFor();
    await page.getByLabel(t("evaluation.veryWell")).check();
    await press(t("evaluation.next"));
    await page.reload();
    await page.getByText(t("evaluation.welcome")).waitFor();
    await press(t("evaluation.back"));
    await page.getByText(t("evaluation.heard")).waitFor();
    expect(await page.getByLabel(t("evaluation.veryWell")).isChecked()).toBe(
      true,
    );
    await press(t("evaluation.sendSoFar"));
    await page.getByText(t("evaluation.thanksLine")).waitFor();
    await page.reload();
    await page.getByText(t("evaluation.already")).waitFor();
    await page.context().close();
  });
});
