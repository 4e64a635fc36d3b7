import type { Page } from "playwright-core";
import type { Language } from "../../../shared/domain/format.ts";
import type { TextKey } from "../../../shared/text/text.ts";
import { textsFor } from "../textsFor.ts";

/** Shows a phone in this language, as its owner would: in the settings. Then opens what is to be looked at. */
export async function phoneIn(
  page: Page,
  language: Language,
  open?: TextKey,
): Promise<void> {
  const dialog = page.getByRole("dialog");
  if (await dialog.isVisible()) await page.keyboard.press("Escape");
  await page.locator("header.bar button").first().click();
  await dialog.getByRole("combobox").selectOption(language);
  await page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  if (open === undefined) return;
  const t = textsFor(language, ["common", "participant"]);
  await page.getByRole("button", { name: t(open), exact: true }).click();
  await dialog.waitFor();
}
