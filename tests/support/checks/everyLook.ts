import type { Page } from "playwright-core";
import { languages } from "../../../shared/domain/format.ts";
import type { Language } from "../../../shared/domain/format.ts";
import { axeFaults } from "./axe.ts";
import { layoutFaults, lost, widerText } from "./layout.ts";
import type { LayoutDemands } from "./layout.ts";

interface Looks {
  /** Shows the page in this language, in the same state. */
  readonly speak: (language: Language) => Promise<void>;
  readonly demands: LayoutDemands;
  /** Widths at which nothing may be lost; the first is the one the page is made for. */
  readonly sizes: readonly {
    readonly width: number;
    readonly height: number;
  }[];
}

/** Every fault of a page's state: four languages, light and dark, small screens, large text, wide spacing. */
export async function faultsInEveryLook(
  page: Page,
  { speak, demands, sizes }: Looks,
): Promise<string[]> {
  const faults: string[] = [];
  const add = (look: string, found: readonly string[]): void => {
    faults.push(...found.map((fault) => `${look}: ${fault}`));
  };
  for (const language of languages) {
    await speak(language);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      add(`${language} ${colorScheme}`, await axeFaults(page));
    }
    for (const size of sizes) {
      await page.setViewportSize(size);
      add(
        `${language} ${size.width}×${size.height}`,
        await layoutFaults(page, demands),
      );
    }
    add(`${language} 200 %`, await withLargeText(page));
    add(`${language} spaced`, await withWideText(page));
  }
  return faults;
}

async function withLargeText(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  const found = await lost(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "";
  });
  return found;
}

/** As a style sheet of the page's own making: the content security policy lets in no other. */
async function withWideText(page: Page): Promise<string[]> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, widerText);
  const found = await lost(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return found;
}
