import type { Page } from "playwright-core";
import type { Language } from "../../../shared/domain/format.ts";
import type { SavedFormat } from "../../../shared/protocol/formatMessages.ts";
import type { Evening } from "../evening.ts";

/** A page outside the circle: where it is, and what is done there before it is looked at. */
export interface PlainPage {
  readonly name: string;
  readonly path: (evening: Evening) => string;
  /** Opened with the organiser's key. */
  readonly organises?: boolean;
  readonly then?: (page: Page, evening: Evening) => Promise<void>;
}

const meeting = ({ planned }: Evening): string =>
  `/organise/${planned.sessionId}`;

async function sendForm(page: Page): Promise<void> {
  await page.locator("form [type=submit]").click();
}

/** The last one saved, with its first two steps unfolded. */
async function openFormat(page: Page, { organiser }: Evening): Promise<void> {
  const saved = await organiser.must<SavedFormat[]>("GET", "/api/formats");
  if (saved.length === 0) {
    await sendForm(page);
    await page.waitForURL(/formats\/./);
  } else {
    await page.locator(".link-name").first().click();
  }
  await page.locator(".phases summary").first().click();
  await page.locator(".phases summary").nth(1).click();
}

/** To have a page looked at, add it here. */
export const plainPages: readonly PlainPage[] = [
  { name: "the way in", path: () => "/" },
  {
    name: "the way in by link",
    path: ({ planned }) => `/join#${planned.joinSecret}`,
  },
  {
    name: "a code that is no code",
    path: () => "/",
    then: async (page) => {
      await page.locator("form input").first().fill("12");
      await sendForm(page);
      await page.locator("[aria-invalid=true]").waitFor();
    },
  },
  {
    name: "a code of nobody",
    path: () => "/",
    then: async (page, { planned }) => {
      const wrong = planned.joinCode === "123456" ? "654321" : "123456";
      await page.locator("form input").first().fill(wrong);
      await sendForm(page);
      await page.locator("[aria-invalid=true]").waitFor();
    },
  },
  { name: "help", path: () => "/help" },
  { name: "what is kept", path: () => "/kept" },
  {
    name: "a code for notes of nobody",
    path: () => "/mynotes",
    then: async (page) => {
      await page.locator("form input").fill("2222-2222-2222");
      await sendForm(page);
      await page.locator("[aria-invalid=true]").waitFor();
    },
  },
  { name: "an address of nothing", path: () => "/nothing/here" },
  { name: "a phone without a seat", path: () => "/session/unknown" },
  { name: "a room screen without a key", path: () => "/room/unknown" },
  { name: "a lead without a key", path: () => "/lead/unknown" },
  { name: "planning without a key", path: () => "/organise" },
  {
    name: "planning with a wrong key",
    path: () => "/organise#wrong-wrong-wrong-wrong",
    then: async (page) => {
      await page.locator("[role=alert]").waitFor();
    },
  },
  { name: "the meetings", path: () => "/organise", organises: true },
  { name: "the organisation", path: () => "/organise/about", organises: true },
  { name: "one meeting", path: meeting, organises: true },
  ...[1, 2, 3, 4, 5].map((page) => ({
    name: `planning, page ${page}`,
    path: () => `/organise/new?page=${page}`,
    organises: true,
  })),
  {
    name: "changing a plan",
    path: (evening) => `${meeting(evening)}/edit`,
    organises: true,
  },
  { name: "the series", path: () => "/organise/series", organises: true },
  {
    name: "one series",
    path: () => "/organise/series/new",
    organises: true,
    then: async (page) => {
      await page.locator("form input").first().fill("Winter in Ledeberg");
      await sendForm(page);
      await page.waitForURL(/series\/(?!new)/);
      await page.locator("form [type=submit]").waitFor();
    },
  },
  {
    name: "a series without a name",
    path: () => "/organise/series/new",
    organises: true,
    then: async (page) => {
      await sendForm(page);
      await page.locator("[aria-invalid=true]").waitFor();
    },
  },
  {
    name: "the formats of one's own",
    path: () => "/organise/formats",
    organises: true,
    then: async (page) => {
      await page.locator("input[type=file]").waitFor();
    },
  },
  {
    name: "one format of one's own",
    path: () => "/organise/formats",
    organises: true,
    then: openFormat,
  },
  {
    name: "a format that contradicts itself",
    path: () => "/organise/formats",
    organises: true,
    then: async (page, evening) => {
      await openFormat(page, evening);
      await page.locator(".phases select").first().selectOption("innerCircle");
      await page.locator(".phases input[type=number]").first().fill("");
      await page.locator("[role=alert]").waitFor();
    },
  },
  {
    name: "trying an evening out",
    path: () => "/organise/new/preview",
    organises: true,
    then: async (page) => {
      const room = page.frameLocator(".preview-projector iframe");
      await room.locator("[data-state=lobby]").waitFor();
    },
  },
  {
    name: "the printed sheet",
    path: ({ planned }) => `/print/${planned.sessionId}`,
    organises: true,
  },
];

interface Shown {
  readonly plain: PlainPage;
  readonly evening: Evening;
}

/** Opens the page anew in this language, as on a device where it was chosen before. */
export async function openIn(
  page: Page,
  language: Language,
  { plain: { path, then }, evening }: Shown,
): Promise<void> {
  const chosen = JSON.stringify({ language });
  await page.goto("/help");
  await page.evaluate((settings) => {
    localStorage.setItem("kring.settings", settings);
  }, chosen);
  await page.goto(path(evening));
  await page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
  await page.locator("h1").first().waitFor();
  await then?.(page, evening);
}
