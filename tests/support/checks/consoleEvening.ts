import type { Browser } from "playwright-core";
import type { BrowserDevice } from "../replay/browserDevice.ts";
import { browserDevice, laptop } from "../replay/browserDevice.ts";
import { enterConsole } from "../replay/waysIn.ts";
import { openLedEvening } from "./ledEvening.ts";
import type { LedEvening } from "./ledEvening.ts";

/** A console in a browser, beside Griet who leads along over the wire. */
export interface ConsoleEvening extends LedEvening {
  readonly desk: BrowserDevice;
}

/** Samuel has entered by his link; on chairs without a phone sit as many people as asked for. */
export async function openConsoleEvening(
  browser: Browser,
  names: readonly string[],
): Promise<ConsoleEvening> {
  const evening = await openLedEvening({
    leadsTakeTurns: false,
    phases: { checkIn: { on: true } },
  });
  const { planned, server } = evening;
  await evening.chairs(names);
  const desk = await browserDevice(browser, server.url, {
    screen: laptop,
    language: "nl",
  });
  await enterConsole(desk, planned, { name: "Samuel", number: 1 });
  return {
    ...evening,
    desk,
    end: async () => {
      await desk.end();
      await evening.end();
    },
  };
}
