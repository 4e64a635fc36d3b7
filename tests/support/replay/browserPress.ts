import type { Locator } from "playwright-core";
import type { Answer } from "../../../shared/protocol/messages.ts";
import { until } from "../until.ts";
import type { BrowserDevice } from "./browserDevice.ts";

/** The screen has no such control now: a person could not do this. */
export class NotOffered extends Error {
  override readonly name = "NotOffered";
}

const patienceMs = 5_000;

/** Does something on a page that sends a command, and waits for the answer and for the page to have the new view. */
export async function answered(
  device: BrowserDevice,
  doIt: () => Promise<unknown>,
): Promise<Answer> {
  const before = device.tap().sent();
  await doIt();
  // What was held back on the way to this screen may come now: the press was on the older view.
  device.line.release();
  const answer = await device.tap().answerAfter(before);
  if (answer.ok && "position" in answer)
    await until("the page has the new view", () =>
      (device.tap().view()?.position ?? 0) >= answer.position ? true : null,
    );
  return answer;
}

/** Throws `NotOffered` where the screen does not show it. */
export async function offered(control: Locator): Promise<Locator> {
  try {
    await control.waitFor({ timeout: patienceMs });
  } catch {
    throw new NotOffered(`The screen does not show ${String(control)}`);
  }
  return control;
}

/** The refusal's code, or null when it was done. */
export async function press(
  device: BrowserDevice,
  control: Locator,
): Promise<string | null> {
  const shown = await offered(control);
  const answer = await answered(device, () => shown.click());
  return answer.ok ? null : answer.refusal;
}
