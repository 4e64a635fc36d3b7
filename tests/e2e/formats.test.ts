import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OwnFormat } from "../../shared/domain/format.ts";
import { launchBrowser } from "../support/browser.ts";
import { organiserPage } from "../support/organiserPage.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { textsFor } from "../support/textsFor.ts";

const t = textsFor("nl", ["organiser", "formatEditor", "formats", "common"]);

describe("a format of one's own in a browser", () => {
  let browser: Browser;
  let server: RunningServer;
  let page: Page;
  let exported = "";

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startServer();
    page = await organiserPage(browser, server);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  const button = (name: string) =>
    page.getByRole("button", { name, exact: true });
  const follow = (name: string) =>
    page.getByRole("link", { name, exact: true }).click();
  const heading = (name: string) =>
    page.getByRole("heading", { name, level: 1 }).waitFor();
  const steps = () => page.locator(".phases > li");
  const stepNames = () => page.locator(".phases > li strong").allInnerTexts();
  const of = (action: string, step: string) => button(`${action}: ${step}`);
  const takes = () => page.locator(".evening-length");

  it("begins with a shipped one, and changes its steps by keyboard alone", async () => {
    await follow(t("organiser.ownFormats"));
    await page.getByText(t("formatEditor.empty")).waitFor();
    const from = page.getByLabel(t("formatEditor.startFrom"));
    await from.selectOption("sociocraticRounds");
    await button(t("formatEditor.create")).press("Enter");
    await heading(t("formats.formatSociocraticRounds"));
    const round3 = t("formats.phaseRound3");
    const up = of(t("formatEditor.up"), round3);
    await up.press("Enter");
    expect((await stepNames())[3]).toBe(round3);
    await page.keyboard.press("Enter");
    expect((await stepNames())[2]).toBe(round3);
    const round2 = t("formats.phaseRound2");
    await of(t("formatEditor.leaveOut"), round2).press("Enter");
    expect(await stepNames()).not.toContain(round2);
    await button(t("common.undo")).press("Enter");
    expect(await stepNames()).toContain(round2);
    await of(t("formatEditor.leaveOut"), round2).press("Enter");
    await of(t("formatEditor.repeat"), round3).press("Enter");
    expect(await steps().count()).toBe(5);
  });

  it("tells what the evening takes, and kindly that it does not fit", async () => {
    const first = steps().nth(3);
    await first.locator("summary").click();
    await first.getByLabel(t("organiser.turnSeconds")).fill("180");
    await page.getByLabel(t("formatEditor.from")).fill("19:30");
    await expectText(takes(), "12 mensen × 3 minuten");
    await expectText(takes(), "ongeveer 40 minuten");
    await expectText(takes(), "eindigt om 20:59 uur");
    await page.getByLabel(t("formatEditor.until")).fill("20:45");
    await expectText(takes(), t("formatEditor.tooLong", { minutes: 14 }));
  });

  it("P6 says as one types what cannot be, and where", async () => {
    const first = steps().nth(3);
    const voice = first.getByLabel(t("organiser.voice"));
    await voice.selectOption("share");
    const alert = page.getByRole("alert");
    await expectText(alert, t("formatEditor.reasonShareNeedsMinutes"));
    await voice.selectOption("same");
    await alert.waitFor({ state: "detached" });
  });

  it("saves own words, and gives them out as one file", async () => {
    await page
      .getByLabel(`${t("formatEditor.name")} (Nederlands)`)
      .fill("Ledebergse rondes");
    await steps()
      .nth(3)
      .getByLabel(`${t("formatEditor.prompt")} (Nederlands)`)
      .fill("Wat <b>brengt</b> je hier?");
    await page.getByText(t("formatEditor.notSaved")).waitFor();
    await page.reload();
    await page.getByText(t("formatEditor.notSaved")).waitFor();
    await button(t("formatEditor.save")).click();
    await heading("Ledebergse rondes");
    await expectText(page.locator(".done"), t("formatEditor.saved"));
    const coming = page.waitForEvent("download");
    await button(t("formatEditor.export")).click();
    exported = await (await coming).path();
    const file = JSON.parse(readFileSync(exported, "utf8")) as OwnFormat;
    expect(file).toMatchObject({
      from: "sociocraticRounds",
      name: { nl: "Ledebergse rondes" },
    });
    expect(file.phases[3]?.prompt?.nl).toBe("Wat <b>brengt</b> je hier?");
  });

  it("takes it away, and brings it back from the file", async () => {
    await button(t("formatEditor.remove")).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByRole("button", { name: t("formatEditor.remove"), exact: true })
      .click();
    await page.getByText(t("formatEditor.empty")).waitFor();
    const field = page.getByLabel(t("formatEditor.import"));
    const wrong = readFileSync(exported, "utf8").replace("{", '{"vote": 1,');
    for (const [text, said] of [
      ["no json", t("formatEditor.notReadable")],
      [wrong, t("formatEditor.reasonVote")],
    ] as const) {
      const buffer = Buffer.from(text);
      const name = "wrong.json";
      await field.setInputFiles({ name, mimeType: "application/json", buffer });
      await expectText(page.getByRole("alert"), said);
    }
    await field.setInputFiles(exported);
    await heading("Ledebergse rondes");
  });

  it("P9 P10 plans an evening with it", async () => {
    await page.goto("/organise/new?page=2");
    await page.getByRole("radio", { name: /Ledebergse rondes/ }).check();
    await page.goto("/organise/new/preview");
    const phone = page.frameLocator(".preview-phone iframe");
    const lead = page.frameLocator(".preview-laptop iframe");
    await phone.locator("h1").first().waitFor();
    await lead.locator("button.primary").first().click();
    const next = lead.getByRole("button", {
      name: textsFor("nl", ["facilitator"])("facilitator.nextPhase"),
      exact: true,
    });
    await next.click();
    await next.click();
    await phone.getByText("Wat <b>brengt</b> je hier?").first().waitFor();
  });
});

async function expectText(
  where: ReturnType<Page["locator"]>,
  text: string,
): Promise<void> {
  await where.filter({ hasText: text }).waitFor();
}
