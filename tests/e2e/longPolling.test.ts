import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openLedEvening } from "../support/checks/ledEvening.ts";
import { browserDevice, phone } from "../support/replay/browserDevice.ts";
import { agree, joinAs } from "../support/replay/browserGuest.ts";
import { press } from "../support/replay/browserPress.ts";
import { until } from "../support/until.ts";

describe("a phone behind a proxy that knows no websockets", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it("has its turn all the same", async () => {
    const evening = await openLedEvening({
      phases: { checkIn: { on: true, turnSeconds: 120 } },
    });
    const device = await browserDevice(browser, evening.server.url, {
      screen: phone,
      language: "nl",
    });
    device.line.refuseWebsockets();
    await joinAs({ device, nameOf: (id) => id }, "Abena", {
      secret: evening.planned.joinSecret,
    });
    await until("she is in", () => device.tap().view());
    await agree(device);
    await evening.does({ type: "StartSession" });
    await evening.goTo("checkIn");
    const seatId = device.tap().view()?.me?.seatId ?? "";
    await evening.does({ type: "GiveTurn", seatId });
    const done = device.page().getByRole("button", {
      name: device.t("participant.done"),
      exact: true,
    });
    expect(await press(device, done)).toBeNull();
    await evening.griet.until(
      "the turn is over",
      ({ turn }) => turn === null || !turn.seatIds.includes(seatId),
    );
    expect(device.faults).toEqual([]);
    await device.end();
    await evening.end();
  });
});
