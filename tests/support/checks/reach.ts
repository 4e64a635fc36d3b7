import type { Page } from "playwright-core";

/** The lowest screens on which what is to be pressed is in view without scrolling. */
const lowScreens = [
  { width: 360, height: 640 },
  { width: 360, height: 560 },
];

/** Lower than this, a bar that stays would leave no room to read. */
const noBarBelow = { width: 360, height: 470 };

/** Primary actions that have to be scrolled to, and a bar that stays on a screen that is too low for it. */
export async function reachFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const size of lowScreens) {
    await page.setViewportSize(size);
    const hidden = await outOfView(page);
    faults.push(...hidden.map((name) => `${size.height} high: ${name}`));
  }
  await page.setViewportSize(noBarBelow);
  const stays = await page.evaluate(() =>
    [...document.querySelectorAll("main :not(dialog)")].some((element) =>
      ["sticky", "fixed"].includes(getComputedStyle(element).position),
    ),
  );
  if (stays) faults.push("a bar stays on a screen that is too low for it");
  await page.setViewportSize(lowScreens[0]!);
  return faults;
}

/** In an open dialog, of the dialog. */
function outOfView(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    scrollTo(0, 0);
    const place = document.querySelector("dialog[open]") ?? document;
    return [...place.querySelectorAll(".primary")].flatMap((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      return top < 0 || bottom > innerHeight
        ? [`"${button.textContent}" ends at ${Math.round(bottom)}`]
        : [];
    });
  });
}

/** Goes along all stops of the Tab key: each has an outline of 3 px at least, and nothing lies over it. */
export async function focusFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const stops = await countStops(page);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement)
      document.activeElement.blur();
  });
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press("Tab");
    faults.push(...(await faultsOfFocus(page)));
  }
  return faults;
}

function countStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const place = document.querySelector("dialog[open]") ?? document;
    return [
      ...place.querySelectorAll(
        "button, a[href], input, select, textarea, summary",
      ),
    ].filter((one) => one.checkVisibility()).length;
  });
}

function faultsOfFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const one = document.activeElement;
    // After the last stop focus is in the browser's own bars.
    if (one === null || one === document.body) return [];
    const name = `${one.localName} "${one.textContent.trim().slice(0, 30)}"`;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const seen = document.elementFromPoint(
      (left + right) / 2,
      (top + bottom) / 2,
    );
    const thin = outlineStyle === "none" || Number.parseFloat(outlineWidth) < 3;
    const covered =
      seen === null ||
      !(
        one.contains(seen) ||
        [...(labelsOf(one) ?? [])].some((label) => label.contains(seen))
      );
    return [
      ...(thin ? [`${name} does not show that it has focus`] : []),
      ...(covered ? [`${name} has focus and cannot be seen`] : []),
    ];
    function labelsOf(element: Element): Iterable<Element> | null {
      return element instanceof HTMLInputElement ? element.labels : null;
    }
  });
}
