import type { TextKey } from "../../../shared/text/text.ts";
import type { Performance } from "./acting.ts";
import type { BrowserDevice } from "./browserDevice.ts";
import { wipeOnPhone } from "./browserNotes.ts";
import { answered, press } from "./browserPress.ts";

/** A participant's phone in a browser, and who is who. */
export interface Hand {
  readonly device: BrowserDevice;
  readonly nameOf: (id: string) => string;
}

/** What participants do on their phone, by the words that stand there. */
export const takingPart: Performance<Hand> = {
  queue: ({ device }) => tap(device, "participant.hand"),
  // Whoever comes next takes the hand down by listening instead.
  unqueue: ({ device }) => {
    const down = named(device, "participant.handDown");
    return press(device, down.or(named(device, "participant.listen")));
  },
  endTurn: ({ device }) => tap(device, "participant.done"),
  extend: ({ device }) => tap(device, "participant.moreTime"),
  takePiece: ({ device }) => tap(device, "participant.takePiece"),
  undo: ({ device }) => tap(device, "participant.passedUndo"),
  listen: ({ device }, { on = true }) =>
    tap(device, on ? "participant.listenOnly" : "participant.takePartAgain"),
  wipe: ({ device }, act) => wipeOnPhone(device, act),
  pass: async ({ device }, { when }) => {
    await named(device, "participant.listen").click();
    return tap(
      device,
      when === "later" ? "participant.passLater" : "participant.passNotNow",
    );
  },
  givePiece: async ({ device, nameOf }, { to }) => {
    await named(device, "participant.done").click();
    const name =
      to === "middle" ? device.t("participant.giveMiddle") : nameOf(to);
    const choice = device
      .page()
      .getByRole("dialog")
      .getByRole("button", { name });
    return press(device, choice);
  },
  signal: async ({ device }, { kind }) => {
    const page = device.page();
    await named(device, "common.help").click();
    const sheet = page.getByRole("dialog");
    const call = sheet.getByRole("button", {
      name: device.t(`participant.${kind}`),
    });
    const answer = await answered(device, () => call.click());
    await sheet.getByRole("alert").filter({ hasText: /\S/ }).waitFor();
    await page.keyboard.press("Escape");
    return answer.ok ? null : answer.refusal;
  },
};

/** By link or typed code, up to the waiting room or the agreements. */
export async function joinAs(
  { device }: Hand,
  name: string,
  way: { readonly secret: string } | { readonly code: string },
): Promise<void> {
  const { t } = device;
  const page = await device.openTab();
  await page.goto("secret" in way ? `/join#${way.secret}` : "/");
  if ("code" in way)
    await page.getByLabel(t("participant.joinCode")).fill(way.code);
  await page.getByLabel(t("participant.joinName")).fill(name);
  await named(device, "participant.joinGo").click();
  await page.waitForURL(/\/session\//);
}

/** The agreements come first, for everyone who was let in. */
export async function agree(device: BrowserDevice): Promise<void> {
  const go = named(device, "participant.takePart");
  await go.click();
  await go.waitFor({ state: "detached" });
}

function named(device: BrowserDevice, key: TextKey) {
  const name = device.t(key);
  return device.page().getByRole("button", { name, exact: true });
}

function tap(device: BrowserDevice, key: TextKey): Promise<string | null> {
  return press(device, named(device, key));
}
