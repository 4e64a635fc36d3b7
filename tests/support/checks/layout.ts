import type { Page } from "playwright-core";

export interface LayoutDemands {
  /** CSS pixels a target measures at least, both ways. */
  readonly target: number;
  /** The smallest text, in CSS pixels. */
  readonly text: number;
}

export const onPhones: LayoutDemands = { target: 48, text: 16 };
export const onLaptops: LayoutDemands = { target: 44, text: 16 };

interface Target {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Choices of one group may touch, and so may a control and the label around it. */
  readonly group: number;
  /** Stays in view, over what can be scrolled from under it. */
  readonly stays: boolean;
}

/** Targets are large and apart, text is not small, nothing is clipped and nothing goes sideways; else, what is. */
export async function layoutFaults(
  page: Page,
  demands: LayoutDemands,
): Promise<string[]> {
  const targets = await targetsOn(page);
  return [
    ...tooSmall(targets, demands.target),
    ...tooClose(targets),
    ...(await smallText(page, demands.text)),
    ...(await lost(page)),
  ];
}

/** What does not fit: the page goes sideways, or an element cuts off its words. */
export async function lost(page: Page): Promise<string[]> {
  const over = await sideways(page);
  const cut = await clipped(page);
  return [
    ...(over > 0 ? [`the page goes ${over} px sideways`] : []),
    ...cut.map((text) => `"${text}" is clipped`),
  ];
}

function tooSmall(targets: readonly Target[], least: number): string[] {
  return targets.flatMap(({ name, left, right, top, bottom }) =>
    right - left < least - 0.5 || bottom - top < least - 0.5
      ? [
          `${name} measures ${Math.round(right - left)}×${Math.round(bottom - top)}`,
        ]
      : [],
  );
}

function tooClose(targets: readonly Target[]): string[] {
  return targets.flatMap((one, index) =>
    targets.slice(index + 1).flatMap((other) => {
      if (one.group !== -1 && one.group === other.group) return [];
      if (one.stays !== other.stays) return [];
      const across = Math.max(one.left - other.right, other.left - one.right);
      const down = Math.max(one.top - other.bottom, other.top - one.bottom);
      const apart = Math.max(across, down);
      return apart < 7.5
        ? [`${one.name} is ${Math.round(apart)} px from ${other.name}`]
        : [];
    }),
  );
}

/** Links inside a sentence are text; a radio button or a checkbox is pressed on its label. */
function targetsOn(page: Page): Promise<Target[]> {
  return page.evaluate(() => {
    const groups = [...document.querySelectorAll("fieldset")];
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        "button, a[href], input:not([type=hidden]), select, textarea, summary",
      ),
    ].filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true }) &&
        control.closest(".visually-hidden, [inert]") === null &&
        !(
          control.matches("p a, li a, dd a") &&
          getComputedStyle(control).display === "inline"
        ),
    );
    const open = document.querySelector("dialog[open]");
    return controls
      .filter((control) => open === null || open.contains(control))
      .map((control) => {
        const choice =
          control instanceof HTMLInputElement &&
          ["radio", "checkbox"].includes(control.type);
        const area = (choice && control.labels?.[0]) || control;
        const { left, right, top, bottom } = area.getBoundingClientRect();
        const words = area.textContent.trim() || control.ariaLabel;
        const name = `${control.localName} "${words?.slice(0, 40) ?? ""}"`;
        const fieldset = control.closest("fieldset");
        const group = fieldset === null ? -1 : groups.indexOf(fieldset);
        let holder: Element | null = control;
        while (
          holder !== null &&
          getComputedStyle(holder).position !== "sticky"
        )
          holder = holder.parentElement;
        const stays = holder !== null;
        return { name, left, right, top, bottom, group, stays };
      });
  });
}

function smallText(page: Page, least: number): Promise<string[]> {
  return page.evaluate((pixels) => {
    return [...document.querySelectorAll("body *")]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          [...element.childNodes].some(
            (node) => node instanceof Text && node.data.trim() !== "",
          ) &&
          Number.parseFloat(getComputedStyle(element).fontSize) < pixels - 0.01,
      )
      .map(
        (element) =>
          `"${element.textContent.trim().slice(0, 40)}" is written at ${getComputedStyle(element).fontSize}`,
      );
  }, least);
}

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "button, h1, h2, h3, p, a, label, summary, legend, li, dt, dd, section",
      ),
    ]
      .filter((element) => {
        const { display, overflowY } = getComputedStyle(element);
        const seen =
          element.checkVisibility({ visibilityProperty: true }) &&
          element.closest(".visually-hidden") === null;
        const tall =
          overflowY === "hidden" &&
          element.scrollHeight > element.clientHeight + 1;
        const wide = element.scrollWidth > element.clientWidth + 1;
        return seen && display !== "inline" && (wide || tall);
      })
      .map((element) => element.textContent.trim().slice(0, 60)),
  );
}

/** The spacing that people may set, as WCAG 1.4.12 gives it. */
export const widerText = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;
