import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { sharedRoot } from "../../shared/protocol/board.ts";
import { launchBrowser } from "../support/browser.ts";
import {
  arrives,
  atTheBoard,
  button,
  goes,
  heading,
  note,
  openBoardEvening,
  someNote,
  writes,
} from "../support/checks/boardEvening.ts";
import type { BoardEvening } from "../support/checks/boardEvening.ts";
import { until } from "../support/until.ts";

let browser: Browser;
let evening: BoardEvening;

beforeAll(async () => {
  browser = await launchBrowser();
  evening = await openBoardEvening(browser);
});
afterAll(async () => {
  await evening.end();
  await browser.close();
});

describe("the board in a browser", () => {
  it("B8 shows nobody a note before it is put on the board, and keeps it over a reload", async () => {
    const { phone, nadiasNotes, nadiaWrites } = evening;
    const page = phone.page();
    await atTheBoard(phone);
    await button(phone, "board.add").click();
    const words = page.getByLabel(phone.t("board.yourWords"));
    await words.fill("Ik twijfel nog");
    await page.keyboard.press("Escape");
    nadiaWrites("Van Nadia");
    await note(page, "Van Nadia").waitFor();
    expect(nadiasNotes.cards().map(({ text }) => text)).toEqual(["Van Nadia"]);
    await page.reload();
    await atTheBoard(phone);
    await button(phone, "board.show", note(page, "Ik twijfel nog")).click();
    await arrives(nadiasNotes, "Ik twijfel nog");
    expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain(
      "kring.drafts",
    );
  });

  it("B3 is worked by keyboard alone: write, change, move, offer, wipe, undo", async () => {
    const { phone, nadiasNotes } = evening;
    const page = phone.page();
    const { keyboard } = page;
    await atTheBoard(phone);
    await button(phone, "board.add").focus();
    await keyboard.press("Enter");
    await keyboard.type("Met het toetsenbord");
    await page.getByRole("dialog").getByRole("button").last().focus();
    await keyboard.press("Enter");
    await arrives(nadiasNotes, "Met het toetsenbord");
    const card = note(page, "Met het toetsenbord");
    await card.getByRole("checkbox").focus();
    await keyboard.press("Space");
    await until("it is offered", () =>
      nadiasNotes.cards().some(({ offered }) => offered) ? true : null,
    );
    await button(phone, "board.change", card).focus();
    await keyboard.press("Enter");
    await keyboard.press("Control+End");
    await keyboard.type("!");
    await page.getByRole("dialog").getByRole("button").last().focus();
    await keyboard.press("Enter");
    await arrives(nadiasNotes, "Met het toetsenbord!");
    await card.locator("summary").focus();
    await keyboard.press("Enter");
    await button(phone, "board.questions", card).focus();
    await keyboard.press("Enter");
    await card.waitFor({ state: "detached" });
    await heading(phone, "board.questions").click();
    await button(phone, "board.wipe", card).focus();
    await keyboard.press("Enter");
    await goes(nadiasNotes, "Met het toetsenbord!");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      phone.t("common.undo"),
    );
    await keyboard.press("Enter");
    await arrives(nadiasNotes, "Met het toetsenbord!");
    await heading(phone, "board.takeAlong").click();
  });

  it("moves neither focus nor scroll when others write, and tells who has scrolled away", async () => {
    const { phone, nadiaWrites } = evening;
    const page = phone.page();
    await page.reload();
    await atTheBoard(phone);
    for (let count = 0; count < 6; count += 1)
      nadiaWrites(`Nadia schrijft ${count}. ${"Nog een zin. ".repeat(8)}`);
    await note(page, "Nadia schrijft 5").waitFor();
    const offer = note(page, "Ik twijfel nog").getByRole("checkbox");
    await offer.focus();
    const place = () =>
      offer.evaluate((control) => [
        document.activeElement === control,
        scrollY,
        Math.round(control.getBoundingClientRect().top),
      ]);
    const before = await place();
    nadiaWrites("Helemaal op het eind");
    // The six before it were below the edge as well.
    const name = phone.t("board.newNotes", { count: 7 });
    const news = page.getByRole("button", { name });
    await news.waitFor();
    expect(await place()).toEqual(before);
    await news.click();
    await news.waitFor({ state: "detached" });
    expect(
      await note(page, "Helemaal op het eind").evaluate(
        (item) => item.getBoundingClientRect().top < innerHeight,
      ),
    ).toBe(true);
  });

  it("keeps text and caret while others change the same note", async () => {
    const { phone, grietsNotes, does, mine } = evening;
    const page = phone.page();
    const id = grietsNotes.write(sharedRoot, {
      ...someNote,
      text: "thuiskomen",
    });
    await does({ type: "SetRole", seatId: mine(), role: "scribe", on: true });
    const card = note(page, "thuiskomen");
    await button(phone, "board.change", card).click();
    const words = page.getByLabel(phone.t("board.yourWords"));
    await words.evaluate((field: HTMLTextAreaElement) =>
      field.setSelectionRange(5, 5),
    );
    await page.keyboard.type("_");
    const shared = grietsNotes.doc.getMap<Y.Map<unknown>>(sharedRoot).get(id);
    const text = shared?.get("text");
    if (!(text instanceof Y.Text)) throw new Error("There are no words.");
    text.insert(0, "Thema: ");
    text.insert(text.length, ".");
    await until("the field has both", async () =>
      (await words.inputValue()) === "Thema: thuis_komen." ? true : null,
    );
    expect(
      await words.evaluate(
        (field: HTMLTextAreaElement) => field.selectionStart,
      ),
    ).toBe(13);
    expect(text.toJSON()).toBe("Thema: thuiskomen.");
    await button(phone, "board.save").click();
    await arrives(grietsNotes, "Thema: thuis_komen.");
    await does({ type: "SetRole", seatId: mine(), role: "scribe", on: false });
  });

  it("B3 lets a facilitator hide a note on all screens and take that back", async () => {
    const { openLaptop, phone, grietsNotes } = evening;
    const laptop = await openLaptop();
    const desk = laptop.page();
    const card = note(desk, "Ik twijfel nog");
    await button(laptop, "board.hide", card).click();
    await goes(grietsNotes, "Ik twijfel nog");
    await note(phone.page(), phone.t("board.hiddenFromOthers")).waitFor();
    await button(laptop, "common.undo", desk.locator(".undo-bar")).click();
    await arrives(grietsNotes, "Ik twijfel nog");
    await card.waitFor();
  });

  it("shows the room whole notes only, without scrolling, however many there are", async () => {
    const { openRoom, nadiaWrites } = evening;
    const room = (await openRoom()).page();
    await room.locator(".room-board").waitFor();
    for (let count = 0; count < 12; count += 1)
      nadiaWrites(
        `Voor de zaal ${count}. ${"Een lange zin erbij. ".repeat(6)}`,
      );
    await note(room, "Voor de zaal 11").waitFor();
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 1280, height: 720 },
    ]) {
      await room.setViewportSize(size);
      const cut = () =>
        room.evaluate(() => ({
          scrolls: document.documentElement.scrollHeight > innerHeight,
          cut: [...document.querySelectorAll(".room-board .note")].filter(
            (item) =>
              item.checkVisibility() &&
              item.getBoundingClientRect().bottom >
                (item.closest(".fitting")?.getBoundingClientRect().bottom ??
                  0) +
                  1,
          ).length,
        }));
      await until("all that is shown is shown whole", async () => {
        const { scrolls, cut: count } = await cut();
        return scrolls || count > 0 ? null : true;
      });
      expect(await note(room, "Voor de zaal 11").isVisible()).toBe(true);
    }
  });

  it("B4 leaves, when it closes, only one's own notes on a phone, to wipe after a question", async () => {
    const { phone, goTo, nadiasNotes } = evening;
    const page = phone.page();
    await writes(phone, "Toch liever niet");
    await arrives(nadiasNotes, "Toch liever niet");
    await goTo("practical");
    await evening.does({ type: "SetBoard", mode: "off" });
    await page.getByText(phone.t("board.off")).waitFor();
    expect(await note(page, "Nadia").count()).toBe(0);
    const card = note(page, "Toch liever niet");
    await button(phone, "board.wipe", card).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      phone.t("board.wipeNo"),
    );
    await button(phone, "board.wipeYes").click();
    await goes(nadiasNotes, "Toch liever niet");
    await card.waitFor({ state: "detached" });
  });

  it("asks nobody else for anything, and breaks nowhere", () => {
    expect(evening.phone.faults).toEqual([]);
  });
});
