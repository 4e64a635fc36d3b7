import { setTimeout as wait } from "node:timers/promises";
import { phaseName } from "../../../shared/text/formatNames.ts";
import type { TextKey } from "../../../shared/text/text.ts";
import type { Performance } from "./acting.ts";
import { button, choose, inRow, listNamed, pressInRow } from "./browserDesk.ts";
import type { Desk } from "./browserDesk.ts";
import { press } from "./browserPress.ts";
import type { Person } from "./caseFile.ts";

/** Within this time the console counts two presses of one button as one. */
const doublePressMs = 400;

const placeTexts = {
  room: "facilitator.placeRoom",
  remote: "facilitator.placeRemote",
  telephone: "facilitator.placeTelephone",
} as const satisfies Record<Person["place"], TextKey>;

const factorTexts: Readonly<Record<number, TextKey>> = {
  1.5: "facilitator.factor15",
  2: "facilitator.factor2",
};

/** What facilitators do on the console, by the words that stand there. */
export const leading: Performance<Desk> = {
  admit: (desk, { seat }) => {
    const { t } = desk.device;
    const action = t("facilitator.admit");
    const name = t("facilitator.forName", { action, name: desk.nameOf(seat) });
    const admit = desk.device.page().getByRole("button", { name });
    return press(desk.device, admit);
  },
  addSeat: (desk, { seat }) => addSeat(desk, desk.personOf(seat)),
  removeSeat: (desk, { seat }) => removeSeat(desk, seat),
  giveTurn: (desk, { seat }) => pressInRow(desk, seat, "facilitator.giveTurn"),
  setBringer: (desk, { seat }) =>
    pressInRow(desk, seat, "facilitator.makeBringer"),
  queue: (desk, { seat, who }) =>
    pressInRow(desk, seat ?? who, "facilitator.queueIn"),
  unqueue: (desk, { seat, who }) =>
    pressInRow(desk, seat ?? who, "facilitator.queueOut"),
  order: (desk, { seats }) => order(desk, seats),
  start: (desk) => press(desk.device, button(desk, "facilitator.doStart")),
  // A facilitator who sits in the circle hands on with the same button.
  next,
  endTurn: next,
  nextPhase: (desk, { to }) => nextPhase(desk, to),
  givePair: (desk, { seats }) => givePair(desk, seats),
  pause: (desk, { kind }) => {
    const key = kind === "quiet" ? "quiet" : "pause";
    return press(desk.device, button(desk, `facilitator.${key}`));
  },
  resume: (desk) =>
    press(desk.device, button(desk, "facilitator.doResume").first()),
  undo: (desk) => press(desk.device, button(desk, "common.undo")),
  close,
};

/** More time for someone; nothing where the person needs none. */
export async function giveTime(
  desk: Desk,
  { id, factor = 1 }: Person,
): Promise<void> {
  const { t } = desk.device;
  const key = factorTexts[factor];
  if (key === undefined) return;
  await inRow(desk, id, (dialog) => {
    const list = listNamed(dialog, t("facilitator.moreTime"));
    return choose(desk.device, list, { label: t(key) });
  });
}

async function next({ device }: Desk): Promise<string | null> {
  await wait(doublePressMs + 50);
  return press(device, device.page().locator("button.primary").first());
}

async function nextPhase(desk: Desk, to: string): Promise<string | null> {
  const { device } = desk;
  const here = device.page().locator(".steps [aria-current=step]");
  const wanted = phaseName(device.t, { id: to });
  while (!(await here.innerText()).startsWith(wanted)) {
    const step = button(desk, "facilitator.nextPhase");
    const refusal = await press(device, step);
    if (refusal !== null) return refusal;
  }
  return null;
}

async function addSeat(desk: Desk, person: Person): Promise<string | null> {
  const { device, nameOf } = desk;
  const { t } = device;
  await button(desk, "facilitator.addChair").click();
  const dialog = device.page().getByRole("dialog");
  await dialog.getByLabel(t("facilitator.chairName")).fill(person.name);
  if (person.with !== undefined) {
    const name = nameOf(person.with);
    const label = t("facilitator.chairShared", { name });
    const phones = listNamed(dialog, t("facilitator.chairPhone"));
    await phones.selectOption({ label });
  }
  const places = listNamed(dialog, t("facilitator.chairPlace"));
  await places.selectOption({ label: t(placeTexts[person.place]) });
  const go = button(desk, "facilitator.chairGo", dialog);
  const refusal = await press(device, go);
  await device.page().keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  return refusal;
}

function removeSeat(desk: Desk, id: string): Promise<string | null> {
  const { device, nameOf } = desk;
  return inRow(desk, id, async (dialog) => {
    const fold = device.t("facilitator.remove");
    await dialog.getByText(fold, { exact: true }).click();
    const name = device.t("facilitator.removeGo", { name: nameOf(id) });
    return press(device, dialog.getByRole("button", { name }));
  });
}

async function order(
  desk: Desk,
  ids: readonly string[],
): Promise<string | null> {
  const { device, nameOf } = desk;
  const seats = device.page().locator("ol.people").first();
  for (const [index, id] of ids.entries()) {
    const here = seats.locator(".person-name").nth(index);
    if ((await here.innerText()) === nameOf(id)) continue;
    const refusal = await inRow(desk, id, (dialog) => {
      const list = listNamed(dialog, device.t("facilitator.moveTo"));
      return choose(device, list, { index });
    });
    if (refusal !== null) return refusal;
  }
  return null;
}

async function givePair(
  desk: Desk,
  [one, other]: readonly [string, string],
): Promise<string | null> {
  const { device, nameOf } = desk;
  const { t } = device;
  await button(desk, "facilitator.pair").click();
  const dialog = device.page().getByRole("dialog");
  const first = listNamed(dialog, t("facilitator.pairFirst"));
  const second = listNamed(dialog, t("facilitator.pairSecond"));
  await first.selectOption({ label: nameOf(one) });
  await second.selectOption({ label: nameOf(other) });
  return press(device, button(desk, "facilitator.pairGo", dialog));
}

async function close(desk: Desk): Promise<null> {
  const { device } = desk;
  await button(desk, "facilitator.close").click();
  const dialog = device.page().getByRole("dialog");
  await button(desk, "facilitator.close", dialog).click();
  const name = device.t("facilitator.closedTitle");
  await device.page().getByRole("heading", { name }).waitFor();
  return null;
}
