import type { Page } from "playwright-core";

/** What a page does by itself, noted in the page while a test waits. */
export interface PageWatch {
  /** What the live region said, each change once. */
  readonly spoken: () => Promise<string[]>;
  /** How often the ring was drawn. */
  readonly drawn: () => Promise<number>;
}

interface Watched {
  spoken: string[];
  drawn: number;
}

declare global {
  var watched: Watched;
  /** How often the page buzzed or made a sound. */
  var disturbed: number;
}

/** Watches from now on. */
export async function watch(page: Page): Promise<PageWatch> {
  await page.evaluate(() => {
    const noted: Watched = { spoken: [], drawn: 0 };
    globalThis.watched = noted;
    const region = document.querySelector("[aria-live=polite]");
    if (region === null) throw new Error("This page has no live region.");
    new MutationObserver(() => {
      const text = region.textContent;
      if (text !== "" && text !== noted.spoken.at(-1)) noted.spoken.push(text);
    }).observe(region, { childList: true, characterData: true, subtree: true });
    new MutationObserver((changes) => {
      noted.drawn += changes.length;
    }).observe(document.body, {
      subtree: true,
      attributes: true,
      attributeFilter: ["stroke-dasharray"],
    });
  });
  return {
    spoken: () => page.evaluate(() => globalThis.watched.spoken),
    drawn: () => page.evaluate(() => globalThis.watched.drawn),
  };
}

/** Before the page loads: counts every pulse and every sound instead of making it. */
export async function countDisturbances(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.disturbed = 0;
    const count = (): boolean => {
      globalThis.disturbed++;
      return true;
    };
    navigator.vibrate = count;
    HTMLMediaElement.prototype.play = () => {
      count();
      return Promise.resolve();
    };
    AudioScheduledSourceNode.prototype.start = count;
  });
}

/** Where focus is: the id of the element, or its name. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.id || (activeElement?.localName ?? "");
  });
}

/** As the system tells a page that it is put away or taken out. */
export async function show(
  page: Page,
  state: "hidden" | "visible",
): Promise<void> {
  await page.evaluate((visibility) => {
    Object.defineProperty(document, "visibilityState", {
      configurable: true,
      get: () => visibility,
    });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}

/** Elements in a colour between red and orange with some strength: alarm, on a phone. */
export function reds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isRed = (colour: string): boolean => {
      const [r = 0, g = 0, b = 0, a = 1] =
        colour.match(/[\d.]+/g)?.map(Number) ?? [];
      const most = Math.max(r, g, b);
      const span = most - Math.min(r, g, b);
      if (a === 0 || span === 0 || most !== r) return false;
      const hue = (60 * (g - b)) / span;
      const light = (most + most - span) / 510;
      const strength = span / 255 / (1 - Math.abs(2 * light - 1));
      return hue >= 0 && hue <= 20 && strength > 0.4;
    };
    return [...document.querySelectorAll("main *")].flatMap((element) => {
      const { color, backgroundColor, borderTopColor, stroke } =
        getComputedStyle(element);
      const colours = [color, backgroundColor, borderTopColor, stroke];
      return colours.filter(isRed).map((one) => `${element.localName} ${one}`);
    });
  });
}

/** In milliseconds; 0 when nothing moves. */
export function longestAnimation(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      0,
      ...document
        .getAnimations()
        .map(({ effect }) => Number(effect?.getComputedTiming().endTime)),
    ),
  );
}
