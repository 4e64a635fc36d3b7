import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Verdict } from "../../server/notes/notesGate.ts";
import type { Writer } from "../../server/notes/notesRules.ts";
import type { BoardMode } from "../../shared/domain/format.ts";
import { boardModes } from "../../shared/domain/format.ts";
import { hiddenRoot, sharedRoot } from "../../shared/protocol/board.ts";
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
  griet,
  jo,
  refusedAs,
  rita,
  room,
  rootOf,
  scribe,
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

describe("the notes gate, who writes where", () => {
  it("B1 lets a seat write, change and move cards under its own root", () => {
    expect(accepted(board.send(addCard(josPhone, [rootOf(jo), "a"]), jo))).toBe(
      true,
    );
    const words = wordsIn(josPhone, rootOf(jo), "a");
    const typed = changeOf(josPhone, () => {
      words.insert(2, " en mijn buur");
      words.delete(0, 1);
    });
    expect(accepted(board.send(typed, jo))).toBe(true);
    const moved = changeOf(josPhone, () =>
      cardIn(josPhone, rootOf(jo), "a").set("theme", "questions"),
    );
    expect(accepted(board.send(moved, jo))).toBe(true);
    expect(cardIn(board.doc, rootOf(jo), "a").toJSON()).toMatchObject({
      text: "k en mijn buur voelde me thuis.",
      theme: "questions",
    });
  });

  it("B1 lets a phone with two seats write under both roots, with one client id", () => {
    const two: Writer = { ...jo, roots: [rootOf(jo), rootOf(fien)] };
    expect(
      accepted(board.send(addCard(josPhone, [rootOf(jo), "a"]), two)),
    ).toBe(true);
    expect(
      accepted(board.send(addCard(josPhone, [rootOf(fien), "b"]), two)),
    ).toBe(true);
    expect([...board.owners.values()]).toContain(rootOf(jo));
    expect([...board.owners.values()]).not.toContain(rootOf(fien));
  });

  it("B1 refuses another's root, and the shared one for a participant", () => {
    for (const foreign of [
      rootOf(rita),
      sharedRoot,
      hiddenRoot,
      "",
      "anything",
    ])
      expectRefused("foreignRoot", () =>
        board.send(addCard(board.phone(), [foreign, "x"]), jo),
      );
  });

  it("B1 lets facilitators and the scribe write under the shared root", () => {
    for (const [index, writer] of [griet, scribe].entries()) {
      const update = addCard(board.phone(), [sharedRoot, `shared-${index}`]);
      expect(accepted(board.send(update, writer, "scribe"))).toBe(true);
    }
  });

  it("B2 refuses every change by a screen that only reads, but not what it knows already", () => {
    const screen = board.phone();
    const known = Y.encodeStateAsUpdate(screen);
    expect(board.send(known, room)).toMatchObject({
      accepted: true,
      update: null,
    });
    expectRefused("readOnly", () =>
      board.send(addCard(screen, ["root-of-room", "x"]), room),
    );
    const other = board.phone();
    expectRefused("foreignWords", () =>
      board.send(
        changeOf(other, () => other.getMap(rootOf(rita)).delete("ritas")),
        room,
      ),
    );
  });
});

describe("the notes gate, the words of another", () => {
  it("B3 refuses to change, overwrite or wipe them", () => {
    const attacks: ((doc: Y.Doc) => void)[] = [
      (doc) => wordsIn(doc, rootOf(rita), "ritas").insert(0, "niet "),
      (doc) => wordsIn(doc, rootOf(rita), "ritas").delete(0, 3),
      (doc) => cardIn(doc, rootOf(rita), "ritas").set("offered", true),
      (doc) => cardIn(doc, rootOf(rita), "ritas").delete("text"),
      (doc) => doc.getMap(rootOf(rita)).set("ritas", new Y.Map()),
      (doc) => doc.getMap(rootOf(rita)).delete("ritas"),
      (doc) => doc.getMap(rootOf(rita)).clear(),
    ];
    for (const attack of attacks) {
      const before = readable(board.doc);
      const phone = board.phone();
      const verdict = board.send(
        changeOf(phone, () => attack(phone)),
        jo,
      );
      expect(accepted(verdict)).toBe(false);
      expect(readable(board.doc)).toEqual(before);
    }
  });

  it("B3 lets a facilitator take a whole card away, but not touch its words", () => {
    const laptop = board.phone();
    const shortened = changeOf(laptop, () =>
      wordsIn(laptop, rootOf(rita), "ritas").delete(0, 3),
    );
    expectRefused("foreignWords", () => board.send(shortened, griet));
    const other = board.phone();
    const removed = changeOf(other, () =>
      other.getMap(rootOf(rita)).delete("ritas"),
    );
    expect(board.send(removed, griet, "off")).toMatchObject({
      accepted: true,
      wiped: true,
    });
    expect(board.doc.getMap(rootOf(rita)).size).toBe(0);
  });

  it("B3 lets a facilitator hide a card and show it again, in any mode, and nobody else", () => {
    const laptop = board.phone();
    const hide = () =>
      changeOf(laptop, () => laptop.getMap(hiddenRoot).set("ritas", true));
    const show = () =>
      changeOf(laptop, () => laptop.getMap(hiddenRoot).delete("ritas"));
    expect(accepted(board.send(hide(), griet, "off"))).toBe(true);
    expect(board.doc.getMap(hiddenRoot).has("ritas")).toBe(true);
    expect(accepted(board.send(show(), griet, "read"))).toBe(true);
    expect(board.doc.getMap(hiddenRoot).has("ritas")).toBe(false);
    const other = board.phone();
    expectRefused("foreignRoot", () =>
      board.send(
        changeOf(other, () => other.getMap(hiddenRoot).set("ritas", true)),
        scribe,
      ),
    );
  });

  it("B3 refuses a card under the id of another's", () => {
    expectRefused("foreignWords", () =>
      board.send(addCard(josPhone, [rootOf(jo), "ritas"]), jo),
    );
  });
});

describe("the notes gate, while the board is closed", () => {
  const closedFor = (mode: BoardMode) => mode !== "open";

  it.each(boardModes.filter(closedFor))(
    "B4 takes no words of a participant in mode %s, yet the wish and the wiping of a writer",
    (mode) => {
      const card = addCard(board.phone(), [rootOf(rita), "late"]);
      expect(refusedAs(board.send(card, rita, mode))).toBe("boardClosed");
      const phone = board.phone();
      const typed = changeOf(phone, () =>
        wordsIn(phone, rootOf(rita), "ritas").insert(0, "Toch: "),
      );
      expect(refusedAs(board.send(typed, rita, mode))).toBe("boardClosed");
      const other = board.phone();
      const shorter = changeOf(other, () =>
        wordsIn(other, rootOf(rita), "ritas").delete(0, 1),
      );
      expect(refusedAs(board.send(shorter, rita, mode))).toBe("boardClosed");
      const third = board.phone();
      const offered = changeOf(third, () =>
        cardIn(third, rootOf(rita), "ritas").set("offered", true),
      );
      expect(accepted(board.send(offered, rita, mode))).toBe(true);
      const wiped = changeOf(third, () =>
        third.getMap(rootOf(rita)).delete("ritas"),
      );
      expect(accepted(board.send(wiped, rita, mode))).toBe(true);
      expect(board.doc.getMap(rootOf(rita)).size).toBe(0);
    },
  );

  it("B4 takes words for all from facilitators and the scribe in scribe mode, and in no other closed one", () => {
    for (const mode of boardModes.filter(closedFor)) {
      const update = addCard(board.phone(), [sharedRoot, `in-${mode}`]);
      const expected = mode === "scribe" ? "accepted" : "boardClosed";
      expect(refusedAs(board.send(update, scribe, mode))).toBe(expected);
    }
  });
});
