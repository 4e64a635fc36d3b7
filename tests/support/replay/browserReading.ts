import type { Page } from "playwright-core";
import { formats } from "../../../shared/formats/formats.ts";
import { phaseName } from "../../../shared/text/formatNames.ts";
import type { TextKey, Translate } from "../../../shared/text/text.ts";
import type { BrowserDevice } from "./browserDevice.ts";
import type { Case } from "./caseFile.ts";
import type { Seen } from "./driver.ts";

/** A screen as a person reads it: its heading and its words, in its own language. */
export interface Reading {
  readonly device: BrowserDevice;
  readonly page: Page;
  readonly t: Translate;
  readonly evening: Case;
  /** Whose screen it is; null for the room's. */
  readonly owner: string | null;
  readonly heading: string;
}

export async function readScreen(
  device: BrowserDevice,
  evening: Case,
  owner: string | null,
): Promise<Reading> {
  const page = device.page();
  const heading = await textOf(page, "h1");
  return { device, page, t: device.t, evening, owner, heading: heading ?? "" };
}

/** What of `Seen` a screen adds to its basics. */
export type Shown = Partial<Omit<Seen, "position" | "turnNumber" | "text">>;

/** The words of the first such element; null when there is none. */
export async function textOf(
  page: Page,
  selector: string,
): Promise<string | null> {
  const found = page.locator(selector).first();
  return (await found.count()) > 0 ? (await found.innerText()).trim() : null;
}

/** How new the screen is, and every word on it. */
export async function basics({
  device,
  page,
}: Reading): Promise<Pick<Seen, "position" | "turnNumber" | "text">> {
  const view = device.tap().view();
  const words = await page.locator("body").innerText();
  return {
    position: view?.position ?? 0,
    turnNumber: view !== null && "turnNumber" in view ? view.turnNumber : 0,
    text: [await page.title(), page.url(), words].join("\n"),
  };
}

const slots = ["name", "one", "other", "first", "second", "place"] as const;

/** The people named in a text of this screen, by slot; null when the words are not that text. */
export function peopleIn(
  { t, evening }: Pick<Reading, "t" | "evening">,
  words: string,
  key: TextKey,
): Partial<Record<(typeof slots)[number], string>> | null {
  const marks = Object.fromEntries(slots.map((slot) => [slot, `@${slot}@`]));
  const pattern = t(key, marks)
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/@(\w+)@/g, "(?<$1>.+?)");
  const found = new RegExp(`^${pattern}$`, "u").exec(words);
  if (found === null) return null;
  return Object.fromEntries(
    Object.entries(found.groups ?? {}).map(([slot, name]) => [
      slot,
      idOf(evening, name),
    ]),
  );
}

export function idOf(evening: Case, name: string): string {
  return evening.people.find((person) => person.name === name)?.id ?? name;
}

/** The id of the phase with this name. */
export function phaseNamed(
  { t, evening }: Reading,
  name: string,
): string | undefined {
  const { phases } = formats[evening.format];
  return phases.find(({ id }) => phaseName(t, id) === name)?.id;
}

/** Seconds left as the ring has them; null where there is no ring. */
export async function ringOn(page: Page): Promise<number | null> {
  const ring = page.locator("[data-seconds-left]").first();
  if ((await ring.count()) === 0) return null;
  return Number(await ring.getAttribute("data-seconds-left"));
}

/** Whether the phase that runs is a silence, which looks like a moment of quiet. */
export function isSilentPhase({ device }: Reading): boolean {
  const view = device.tap().view();
  return view !== null && "phase" in view && view.phase.order === "silent";
}

/** How many notes this screen shows; nothing where there is no board. */
export async function noteCount(page: Page): Promise<Shown> {
  if ((await page.locator(".board").count()) === 0) return {};
  return { notes: await page.locator("li.note").count() };
}
