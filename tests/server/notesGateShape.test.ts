import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Verdict } from "../../server/notes/notesGate.ts";
import { limits } from "../../shared/protocol/limits.ts";
import {
  addCard,
  cardIn,
  changeOf,
  readable,
  wordsIn,
} from "../support/boardDocs.ts";
import {
  accepted,
  createBoard,
  fien,
  jo,
  refusedAs,
  rita,
  rootOf,
} from "../support/gateBench.ts";
import type { TestBoard } from "../support/gateBench.ts";

let board: TestBoard;
let josPhone: Y.Doc;

beforeEach(() => {
  board = createBoard();
  josPhone = board.phone();
  const ritasPhone = board.phone();
  board.send(addCard(ritasPhone, [rootOf(rita), "ritas"]), rita);
});

/** Refused as `why`, and nothing of the board changed; it goes on working. */
function expectRefused(why: string, verdict: () => Verdict): void {
  const before = readable(board.doc);
  expect(refusedAs(verdict())).toBe(why);
  expect(readable(board.doc)).toEqual(before);
  const other = board.phone();
  const next = addCard(other, [rootOf(fien), `fiens-${other.clientID}`]);
  expect(accepted(board.send(next, fien))).toBe(true);
}

describe("the notes gate, the shape of a card", () => {
  const field = (name: string, value: unknown) => () =>
    board.send(
      addCard(board.phone(), [rootOf(jo), "x"], { [name]: value }),
      jo,
    );

  it.each([
    ["offered", "yes"],
    ["offered", { toString: 1 }],
    ["theme", "Jan woont in de Kerkstraat"],
    ["theme", 7],
    ["phase", "x".repeat(41)],
    ["at", -1],
    ["at", 1.5],
    ["at", "19:30"],
    ["author", "Jo"],
    ["name", true],
  ])("B5 refuses %s as %j", (name, value) =>
    expectRefused("wrongShape", field(name, value)),
  );

  it("B5 refuses other types, embedded things and formatting", () => {
    const attacks: ((doc: Y.Doc, card: Y.Map<unknown>) => void)[] = [
      (_doc, card) => card.set("text", "plain"),
      (_doc, card) => card.set("text", new Y.Array()),
      (_doc, card) => card.set("theme", new Y.Text("hidden words")),
      (_doc, card) => card.set("text", new Y.XmlText("x")),
      (_doc, card) => card.set("text", new Y.Doc()),
      (_doc, card) => (card.get("text") as Y.Text).insertEmbed(0, { image: 1 }),
      (_doc, card) => (card.get("text") as Y.Text).format(0, 2, { bold: true }),
      (_doc, card) => (card.get("text") as Y.Text).setAttribute("who", "Jo"),
      (doc) => doc.getMap(rootOf(jo)).set("y", "plain"),
      (doc) => doc.getMap(rootOf(jo)).set("y", new Y.Text("plain")),
      (doc) => doc.getMap(rootOf(jo)).set("an id with words", new Y.Map()),
    ];
    board.send(addCard(josPhone, [rootOf(jo), "x"]), jo);
    for (const attack of attacks) {
      const phone = board.phone();
      const update = changeOf(phone, () =>
        attack(phone, cardIn(phone, rootOf(jo), "x")),
      );
      expect(refusedAs(board.send(update, jo))).toBe("wrongShape");
    }
    const list = board.phone();
    const items = changeOf(list, () => list.getArray(rootOf(jo)).push(["x"]));
    expect(refusedAs(board.send(items, jo))).toBe("wrongShape");
  });

  it("B5 takes 1,000 characters and refuses 1,001, also letter by letter", () => {
    const full = "é".repeat(limits.noteCharacters);
    expect(
      accepted(
        board.send(addCard(josPhone, [rootOf(jo), "x"], { text: full }), jo),
      ),
    ).toBe(true);
    const phone = board.phone();
    const more = changeOf(phone, () =>
      wordsIn(phone, rootOf(jo), "x").insert(500, "!"),
    );
    expectRefused("tooLong", () => board.send(more, jo));
  });

  it("B5 refuses more cards of one seat than a circle can read", () => {
    for (let count = 0; count < limits.notesPerSeat; count += 1)
      board.send(addCard(josPhone, [rootOf(jo), `c${count}`]), jo);
    expectRefused("tooMany", () =>
      board.send(addCard(josPhone, [rootOf(jo), "one-more"]), jo),
    );
  });
});
