import type { Browser } from "playwright-core";
import type { Screen } from "../evening.ts";
import {
  browserDevice,
  phone as phoneScreen,
} from "../replay/browserDevice.ts";
import type { BrowserDevice } from "../replay/browserDevice.ts";
import { agree, joinAs } from "../replay/browserGuest.ts";
import { until } from "../until.ts";
import { openLedEvening } from "./ledEvening.ts";
import type { LedEvening } from "./ledEvening.ts";
import { withAllStates } from "./roomStates.ts";

/** An evening around one phone in a browser; the others are clients over the wire. They sit: Tom, the phone, Nadia. */
export interface PhoneEvening extends LedEvening {
  readonly phone: BrowserDevice;
  readonly tom: Screen;
  readonly nadia: Screen;
  /** The seat of the person with the phone. */
  readonly mine: () => string;
  /** The phone waits at the door: it is let in, agrees, and sits down between the two others. */
  readonly letIn: () => Promise<void>;
  /** Waits until the phone is in this state. */
  readonly phoneShows: (state: string) => Promise<void>;
}

/** The longest name anyone may choose, with letters of four languages. */
export const longName = "Şükrü-François Öztürkoğlu-Maeş";

export async function openPhoneEvening(
  browser: Browser,
): Promise<PhoneEvening> {
  const evening = await openLedEvening(withAllStates);
  const tom = await evening.join("Tom");
  const phone = await browserDevice(browser, evening.server.url, {
    screen: phoneScreen,
    language: "nl",
  });
  const hand = { device: phone, nameOf: (id: string) => id };
  await joinAs(hand, longName, { code: evening.planned.joinCode });
  await until("the phone waits", () => phone.tap().view());
  const nadia = await evening.join("Nadia");
  const mine = (): string => phone.tap().view()?.me?.seatId ?? "";
  return {
    ...evening,
    phone,
    tom,
    nadia,
    mine,
    letIn: async () => {
      await evening.does({ type: "AdmitSeat", seatId: mine() });
      await agree(phone);
      await evening.does({ type: "MoveSeat", seatId: mine(), toIndex: 1 });
    },
    phoneShows: async (state) => {
      await phone.page().locator(`[data-state="${state}"]`).waitFor();
    },
    end: async () => {
      await phone.end();
      await evening.end();
    },
  };
}
