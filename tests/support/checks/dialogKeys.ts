import type { Locator, Page } from "playwright-core";

interface DialogStop {
  readonly inside: boolean;
  readonly isFirst: boolean;
}

/**
 * Opens a dialog by key, goes round it with Tab, and closes it with Escape. Everything that a keyboard or a screen
 * reader would stumble over.
 */
export async function dialogFaults(
  page: Page,
  opener: Locator,
): Promise<string[]> {
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  const faults = await dialogStandsWell(page);
  faults.push(...(await tabFaults(page)));
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  if (!(await hasFocus(opener))) faults.push("focus is not on its opener");
  return faults;
}

async function dialogStandsWell(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dialog = document.querySelector("dialog[open]");
    const heading = dialog?.querySelector("h2");
    const named =
      heading !== null &&
      heading?.id === dialog?.getAttribute("aria-labelledby") &&
      heading?.textContent !== "";
    const region = document.querySelector("[role=status][aria-live]");
    return [
      ...(named ? [] : ["it has no name"]),
      ...(dialog?.contains(document.activeElement) === true
        ? []
        : ["it opens with focus outside"]),
      ...(dialog?.contains(region) === true
        ? []
        : ["what is said meanwhile is not heard"]),
    ];
  });
}

/** Between the last stop and the first a browser may pass its own bars; then the body has focus. */
async function tabFaults(page: Page): Promise<string[]> {
  const most = 60;
  await page.evaluate(() => {
    globalThis.firstStop = document.activeElement;
  });
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press("Tab");
    const { inside, isFirst } = await stopOf(page);
    if (!inside) return ["Tab leaves it"];
    if (isFirst) return [];
  }
  return ["Tab does not come round"];
}

function stopOf(page: Page): Promise<DialogStop> {
  return page.evaluate(() => {
    const { activeElement, body } = document;
    const dialog = document.querySelector("dialog[open]");
    return {
      inside:
        activeElement === body || dialog?.contains(activeElement) === true,
      isFirst: activeElement === globalThis.firstStop,
    };
  });
}

export function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((it) => it === document.activeElement);
}

declare global {
  var firstStop: Element | null;
}
