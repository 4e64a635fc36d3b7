import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Language } from "../../../shared/domain/format.ts";
import type { Translate } from "../../../shared/text/text.ts";
import { openLine } from "../line.ts";
import type { Line } from "../line.ts";
import { textsFor } from "../textsFor.ts";
import { tapWire } from "./wireTap.ts";
import type { WireTap } from "./wireTap.ts";

const locales: Readonly<Record<Language, string>> = {
  nl: "nl-BE",
  en: "en-GB",
  fr: "fr-BE",
  tr: "tr-TR",
};

const areas = [
  "board",
  "common",
  "facilitator",
  "formats",
  "participant",
  "refusals",
  "review",
  "room",
] as const;

export interface Screen {
  readonly width: number;
  readonly height: number;
}

export const phone: Screen = { width: 360, height: 640 };
export const laptop: Screen = { width: 1280, height: 800 };
export const projector: Screen = { width: 1920, height: 1080 };

/** One person's browser, with a line of its own and the texts in its language. */
export interface BrowserDevice {
  readonly context: BrowserContext;
  readonly line: Line;
  readonly t: Translate;
  /** What went wrong in the page, and what it asked of anybody else. */
  readonly faults: readonly string[];
  page(): Page;
  tap(): WireTap;
  /** A fresh tab, as after closing the last one. */
  openTab(): Promise<Page>;
  end(): Promise<void>;
}

export async function browserDevice(
  browser: Browser,
  serverUrl: string,
  { screen, language }: { screen: Screen; language: Language },
): Promise<BrowserDevice> {
  const line = await openLine(serverUrl);
  const context = await browser.newContext({
    viewport: screen,
    locale: locales[language],
    baseURL: line.url,
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  const faults: string[] = [];
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== line.url)
      faults.push(`asked ${origin} for something`);
  });
  context.on("weberror", (error) => faults.push(error.error().message));
  let page: Page | null = null;
  let tap: WireTap | null = null;
  const open = <T>(thing: T | null): T => {
    if (thing === null) throw new Error("This device has no tab open.");
    return thing;
  };
  return {
    context,
    line,
    faults,
    t: textsFor(language, areas),
    page: () => open(page),
    tap: () => open(tap),
    openTab: async () => {
      page = await context.newPage();
      tap = tapWire(page);
      return page;
    },
    end: async () => {
      await context.close();
      await line.close();
    },
  };
}
