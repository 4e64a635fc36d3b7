import type { Page } from "playwright-core";
import type { TextKey } from "../../../shared/text/text.ts";
import { agree } from "../replay/browserGuest.ts";
import type { PhoneEvening } from "./phoneEvening.ts";

/** A state of the phone: how the evening gets there from the state before it. */
export interface PhoneState {
  readonly name: string;
  readonly reach: (evening: PhoneEvening) => Promise<void>;
  /** What is then opened on the page; a change of language closes it. */
  readonly open?: TextKey;
}

const nothing = (): Promise<void> => Promise.resolve();

/** In the order of an evening, from the door to the end. */
export const phoneStates: readonly PhoneState[] = [
  { name: "waiting", reach: nothing },
  {
    name: "agreements",
    reach: async ({ does, phone, mine }) => {
      await does({ type: "AdmitSeat", seatId: mine() });
      const name = phone.t("participant.takePart");
      await phone.page().getByRole("button", { name }).waitFor();
    },
  },
  {
    name: "lobby",
    reach: async ({ phone, does, mine, phoneShows }) => {
      await agree(phone);
      await does({ type: "MoveSeat", seatId: mine(), toIndex: 1 });
      await phoneShows("lobby");
    },
  },
  { name: "settings", reach: nothing, open: "common.settings" },
  { name: "help", reach: nothing, open: "common.help" },
  { name: "leaving", reach: nothing, open: "common.leave" },
  {
    name: "leads",
    reach: async ({ does, phoneShows }) => {
      await does({ type: "StartSession" });
      await phoneShows("leads");
    },
  },
  {
    // Before the direction is set: with this seat first the phone would say that it is next.
    name: "roundSoon",
    reach: async ({ goTo, phoneShows }) => {
      await goTo("checkIn");
      await phoneShows("roundSoon");
    },
  },
  {
    name: "next",
    reach: async ({ does, mine, tom, phoneShows }) => {
      await does({
        type: "SetDirection",
        startSeatId: mine(),
        clockwise: true,
      });
      await does({ type: "SetDirection", clockwise: true });
      await does({ type: "GiveTurn", seatId: tom.seatId });
      await phoneShows("next");
    },
  },
  {
    name: "turn",
    reach: async ({ does, phoneShows }) => {
      await does({ type: "NextTurn" });
      await phoneShows("turn");
    },
  },
  { name: "passing", reach: nothing, open: "participant.listen" },
  {
    name: "near",
    reach: async ({ passes, phone }) => {
      await passes(100);
      await hears(phone.page(), phone.t("participant.nearLine"));
    },
  },
  {
    name: "over",
    reach: async ({ passes, phone }) => {
      await passes(30);
      await hears(phone.page(), phone.t("participant.overLine"));
    },
  },
  {
    name: "pause",
    reach: async ({ does, phoneShows }) => {
      await does({ type: "Pause", kind: "pause" });
      await phoneShows("pause");
    },
  },
  {
    name: "quiet",
    reach: async ({ does, phoneShows }) => {
      await does({ type: "Pause", kind: "quiet" });
      await phoneShows("silence");
    },
  },
  {
    name: "listen",
    reach: async ({ does, phoneShows }) => {
      await does({ type: "Resume" });
      await does({ type: "NextTurn" });
      await phoneShows("listen");
    },
  },
  {
    name: "card",
    reach: async ({ does }) => {
      await does({ type: "ShowCard", card: "ownExperience" });
    },
  },
  {
    name: "roundDone",
    reach: async ({ does, phoneShows }) => {
      await does({ type: "HideCard" });
      await does({ type: "EndTurn" });
      await phoneShows("roundDone");
    },
  },
  {
    name: "ask",
    reach: async ({ goTo, phoneShows }) => {
      await goTo("theme");
      await phoneShows("ask");
    },
  },
  {
    name: "silence",
    reach: async ({ goTo, phoneShows }) => {
      await goTo("silence");
      await phoneShows("silence");
    },
  },
  {
    name: "story",
    reach: async ({ goTo, does, mine, phoneShows }) => {
      await goTo("stories1");
      await does({ type: "GiveTurn", seatId: mine() });
      await phoneShows("turn");
    },
  },
  {
    name: "break",
    reach: async ({ goTo, phoneShows }) => {
      await goTo("break");
      await phoneShows("pause");
    },
  },
  {
    name: "duoSoon",
    reach: async ({ goTo, phoneShows }) => {
      await goTo("reflecting");
      await phoneShows("duoSoon");
    },
  },
  {
    name: "duo",
    reach: async ({ does, tom, nadia, phoneShows }) => {
      await does({ type: "GivePair", seatIds: [tom.seatId, nadia.seatId] });
      await phoneShows("duo");
    },
  },
  {
    name: "duoMine",
    reach: async ({ does, tom, mine, phoneShows }) => {
      await does({ type: "GivePair", seatIds: [tom.seatId, mine()] });
      await phoneShows("duoMine");
    },
  },
  {
    name: "practical",
    reach: async ({ goTo, phoneShows }) => {
      await goTo("practical");
      await phoneShows("leads");
    },
  },
  {
    name: "lingering",
    reach: async ({ goTo, phoneShows }) => {
      await goTo("lingering");
      await phoneShows("linger");
    },
  },
  {
    name: "offline",
    reach: async ({ phone }) => {
      phone.line.cut();
      await phone.page().locator(".banner").waitFor();
    },
  },
  {
    name: "removed",
    reach: async ({ phone, does, mine }) => {
      await does({ type: "RemoveSeat", seatId: mine() });
      phone.line.restore();
      const name = phone.t("participant.removedTitle");
      await phone.page().getByRole("heading", { name }).waitFor();
    },
  },
];

/** The second hand of a page asks now and then what time it is; a page that wakes asks at once. */
async function hears(page: Page, words: string): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await page.getByText(words).first().waitFor();
}
