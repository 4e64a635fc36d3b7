// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { cardsIn } from "../../client/board/boardCards.ts";
import {
  addCard,
  hideCard,
  moveCard,
  offerCard,
  openEditing,
  wipeCard,
} from "../../client/board/boardChanges.ts";
import { forgetDrafts, openDrafts } from "../../client/board/drafts.ts";
import type { Draft } from "../../client/board/drafts.ts";
import { sharedRoot } from "../../shared/protocol/board.ts";

const mine = "my-root";
const card = {
  text: "Ik voelde me thuis.",
  theme: "takeAlong",
  phase: "checkOut",
  offered: false,
  at: 95,
};

let doc: Y.Doc;
beforeEach(() => {
  doc = new Y.Doc();
  sessionStorage.clear();
});

describe("the cards of a board", () => {
  it("stand in the order of their minutes, and say whose they are only to who wrote them", () => {
    addCard(doc, "another-root", { ...card, text: "Later", at: 99 });
    addCard(doc, mine, { ...card, text: "Eerst", at: 5 });
    addCard(doc, sharedRoot, { ...card, text: "Samen", at: 50 });
    const cards = cardsIn(doc, mine);
    expect(
      cards.map(({ text, isMine, isShared }) => [text, isMine, isShared]),
    ).toEqual([
      ["Eerst", true, false],
      ["Samen", false, true],
      ["Later", false, false],
    ]);
    expect(JSON.stringify(cards)).not.toContain("another-root");
  });

  it("are offered, moved, hidden, shown and wiped", () => {
    const id = addCard(doc, mine, card);
    offerCard(doc, id, true);
    moveCard(doc, id, "questions");
    hideCard(doc, id, true);
    expect(cardsIn(doc, mine)[0]).toMatchObject({
      offered: true,
      theme: "questions",
      isHidden: true,
    });
    hideCard(doc, id, false);
    expect(cardsIn(doc, mine)[0]?.isHidden).toBe(false);
    wipeCard(doc, id);
    expect(cardsIn(doc, mine)).toEqual([]);
  });

  it("may come from a program of others: what is missing or unknown breaks nothing", () => {
    const root = doc.getMap<Y.Map<unknown>>("another-root");
    root.set("empty", new Y.Map());
    root.set("bare", new Y.Map([["text", new Y.Text("Kaal")]]));
    root.set("odd", new Y.Map<unknown>([["text", "no text type"]]));
    addCard(doc, mine, { ...card, theme: "unheardOf" });
    expect(cardsIn(doc, null).map(({ text, theme }) => [text, theme])).toEqual([
      ["Kaal", "takeAlong"],
      [card.text, "takeAlong"],
    ]);
  });
});

describe("changing a card that is on the board", () => {
  it("shows nobody anything before it is saved, and takes in what others did meanwhile", () => {
    const id = addCard(doc, sharedRoot, card);
    const sent: Uint8Array[] = [];
    const editing = openEditing(doc, id);
    doc.on("update", (update: Uint8Array) => void sent.push(update));
    editing?.words.insert(0, "Toen: ");
    expect(sent).toEqual([]);
    const other = openEditing(doc, id);
    other?.words.insert(other.words.length, " Allemaal.");
    other?.save();
    expect(editing?.words.toJSON()).toBe("Toen: Ik voelde me thuis. Allemaal.");
    editing?.save();
    expect(cardsIn(doc, null)[0]?.text).toBe(
      "Toen: Ik voelde me thuis. Allemaal.",
    );
    expect(sent).toHaveLength(2);
  });

  it("does not bring back a card that is gone", () => {
    const id = addCard(doc, mine, card);
    const editing = openEditing(doc, id);
    editing?.words.insert(0, "Nog iets. ");
    wipeCard(doc, id);
    editing?.save();
    expect(cardsIn(doc, mine)).toEqual([]);
    expect(openEditing(doc, id)).toBeNull();
  });
});

describe("drafts", () => {
  const draft: Draft = {
    id: "d1",
    text: "Nog niet",
    theme: "questions",
    offered: true,
    forAll: false,
  };

  it("survive a reload, and stay in this session", () => {
    openDrafts("one").keep(draft);
    expect(openDrafts("one").read()).toEqual([draft]);
    expect(openDrafts("another").read()).toEqual([]);
  });

  it("are changed, dropped, and gone when they are empty", () => {
    const drafts = openDrafts("one");
    drafts.keep(draft);
    drafts.keep({ ...draft, text: "Toch wel" });
    drafts.keep({ ...draft, id: "d2" });
    expect(drafts.read().map(({ text }) => text)).toEqual([
      "Toch wel",
      "Nog niet",
    ]);
    drafts.keep({ ...draft, text: "  " });
    drafts.drop("d2");
    expect(drafts.read()).toEqual([]);
  });

  it("are forgotten by who leaves, and nothing strange is read", () => {
    openDrafts("one").keep(draft);
    forgetDrafts();
    expect(openDrafts("one").read()).toEqual([]);
    for (const strange of [
      "{",
      "7",
      '{"sessionId":"one","drafts":[{"id":1}]}',
    ]) {
      sessionStorage.setItem("kring.drafts", strange);
      expect(openDrafts("one").read()).toEqual([]);
    }
  });
});
