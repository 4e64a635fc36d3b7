import { expect } from "vitest";
import { launchBrowser } from "../browser.ts";
import { perform } from "../replay/acting.ts";
import {
  browserDevice,
  laptop,
  phone,
  projector,
} from "../replay/browserDevice.ts";
import type { BrowserDevice, Screen } from "../replay/browserDevice.ts";
import type { Desk } from "../replay/browserDesk.ts";
import { agree, joinAs, takingPart } from "../replay/browserGuest.ts";
import { leading } from "../replay/browserLead.ts";
import { enterConsole, enterRoom } from "../replay/waysIn.ts";
import type { Act } from "../replay/caseFile.ts";
import { until } from "../until.ts";
import { openLedEvening } from "./ledEvening.ts";
import type { LedEvening } from "./ledEvening.ts";
import { wordsOf } from "./screenWords.ts";
import type { ScreenWords } from "./screenWords.ts";

/** By screen: `console`, `room`, or the name of who has the phone. */
type Expected = Readonly<Record<string, Partial<ScreenWords>>>;

/** Samuel leads it on a console, Griet beside him over the wire. People are called by their names. */
export interface ThreeKinds extends LedEvening {
  readonly desk: Desk;
  readonly screen: (name: string) => BrowserDevice;
  /** One more browser, gone with the evening. */
  readonly another: (screen: Screen) => Promise<BrowserDevice>;
  readonly seat: (name: string) => string;
  /** On the own screen, by the words that stand there; a refusal is a fault of the test. */
  readonly act: (act: Act) => Promise<void>;
  /** A button of this screen, found by its words. */
  readonly press: (screen: string, words: string) => Promise<void>;
  /** Waits until these screens show exactly this. */
  readonly show: (expected: Expected) => Promise<void>;
  /** Every word on this screen that is seen. */
  readonly words: (screen: string) => Promise<string>;
}

interface Cast {
  readonly plan?: Readonly<Record<string, unknown>>;
  /** Who has a phone; they sit first, in this order. */
  readonly phones: readonly string[];
  /** Who sits on a chair without a phone. */
  readonly chairs: readonly string[];
}

const language = "nl";

/** One evening on phone, console and room at once, each in a browser of its own. */
export async function openThreeKinds(cast: Cast): Promise<ThreeKinds> {
  const browser = await launchBrowser();
  const evening = await openLedEvening({
    leadsTakeTurns: false,
    ...cast.plan,
  });
  const { server, griet } = evening;
  const all: BrowserDevice[] = [];
  const another = async (screen: Screen): Promise<BrowserDevice> => {
    const device = await browserDevice(browser, server.url, {
      screen,
      language,
    });
    all.push(device);
    return device;
  };
  const screens = new Map<string, BrowserDevice>();
  screens.set("console", await another(laptop));
  screens.set("room", await another(projector));
  const screen = (name: string): BrowserDevice => screens.get(name)!;
  const { planned } = evening;
  await enterConsole(screen("console"), planned, { name: "Samuel", number: 1 });
  await enterRoom(screen("room"), planned);
  for (const name of cast.phones)
    screens.set(name, await openPhone(evening, name, await another(phone)));
  await evening.chairs(cast.chairs);

  return {
    ...evening,
    ...watching(screen),
    screen,
    another,
    desk: deskOn(screen("console")),
    seat: (name) =>
      griet.view().seats.find((seat) => seat.name === name)?.seatId ?? "",
    act: async (act) => {
      const refusal =
        act.who === "Samuel"
          ? await perform(leading, deskOn(screen("console")), act)
          : await perform(takingPart, deskOn(screen(act.who)), act);
      if (refusal !== null) throw new Error(`${act.do}: ${refusal}`);
    },
    press: (name, words) =>
      screen(name)
        .page()
        .getByRole("button", { name: words, exact: true })
        .click(),
    end: async () => {
      await Promise.all(all.map((device) => device.end()));
      await evening.end();
      await browser.close();
      expect(all.flatMap(({ faults }) => faults)).toEqual([]);
    },
  };
}

function deskOn(device: BrowserDevice): Desk {
  return {
    device,
    nameOf: (name) => name,
    personOf: (name) => ({ id: name, name, device: "none", place: "room" }),
  };
}

function watching(
  screen: (name: string) => BrowserDevice,
): Pick<ThreeKinds, "show" | "words"> {
  const seen = (name: string): Promise<ScreenWords> =>
    screen(name).page().evaluate(wordsOf);
  return {
    show: async (expected) => {
      for (const [name, shows] of Object.entries(expected)) {
        const holds = async (): Promise<void> => {
          const picked = Object.keys(shows) as (keyof ScreenWords)[];
          const now = await seen(name);
          const shown = Object.fromEntries(
            picked.map((key) => [key, now[key]]),
          );
          expect({ [name]: shown }).toEqual({ [name]: shows });
        };
        // At the end of the patience the difference itself is what failed.
        await until(
          "",
          () =>
            holds().then(
              () => true,
              () => null,
            ),
          6_000,
        ).catch(holds);
      }
    },
    words: (name) => screen(name).page().evaluate(readWords),
  };
}

/** Runs inside the page. What a screen reader hears lags behind, and is what the title says. */
function readWords(): string {
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll("[aria-live], script, style"))
    hidden.remove();
  return copy.textContent;
}

async function openPhone(
  { planned }: LedEvening,
  name: string,
  device: BrowserDevice,
): Promise<BrowserDevice> {
  const hand = { device, nameOf: (other: string) => other };
  await joinAs(hand, name, { secret: planned.joinSecret });
  await agree(device);
  return device;
}
