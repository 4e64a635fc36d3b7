// @vitest-environment happy-dom
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { BoundText } from "../../client/board/boundText.ts";
import { differenceOf, movedBy } from "../../client/board/textChange.ts";

describe("one replacement", () => {
  const texts = fc.string({ unit: "grapheme", maxLength: 12 });

  it("makes the one text of the other, whatever they are", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const change = differenceOf(before, after);
        if (change === null) {
          expect(before).toBe(after);
          return;
        }
        const { from, removed, added } = change;
        expect(
          before.slice(0, from) + added + before.slice(from + removed),
        ).toBe(after);
      }),
    );
  });

  it("leaves a place between the letters it was between", () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(12), (before, after, place) => {
        const change = differenceOf(before, after);
        const at = Math.min(place, before.length);
        if (change === null) return;
        const moved = movedBy(change, at);
        if (at <= change.from)
          expect(after.slice(0, moved)).toBe(before.slice(0, at));
        else if (at >= change.from + change.removed)
          expect(after.slice(moved)).toBe(before.slice(at));
        else expect(moved).toBe(change.from + change.added.length);
      }),
    );
  });
});

describe("a field bound to shared words", () => {
  let words: Y.Text;
  let field: HTMLTextAreaElement;
  let bound: BoundText;

  beforeEach(() => {
    words = new Y.Doc().getText("words");
    words.insert(0, "Ik voelde me thuis.");
    field = document.createElement("textarea");
    document.body.replaceChildren(field);
    bound = new BoundText(field, words);
  });

  function type(text: string, at: number): void {
    field.value = field.value.slice(0, at) + text + field.value.slice(at);
    field.setSelectionRange(at + text.length, at + text.length);
    field.dispatchEvent(new Event("input"));
  }

  it("shows the words, and takes what is typed", () => {
    expect(field.value).toBe("Ik voelde me thuis.");
    type(" echt", 9);
    expect(words.toJSON()).toBe("Ik voelde echt me thuis.");
  });

  it("keeps the caret where it was while others change what stands before and after it", () => {
    field.setSelectionRange(10, 12);
    words.insert(0, "Gisteren: ");
    expect([field.selectionStart, field.selectionEnd]).toEqual([20, 22]);
    words.insert(words.length, " Ja.");
    expect([field.selectionStart, field.selectionEnd]).toEqual([20, 22]);
    words.delete(0, 10);
    expect([field.selectionStart, field.selectionEnd]).toEqual([10, 12]);
    expect(field.value).toBe("Ik voelde me thuis. Ja.");
  });

  it("leaves the field alone while a letter is composed, and loses nothing of either", () => {
    field.dispatchEvent(new Event("compositionstart"));
    type("s", 19);
    words.insert(0, "Toen. ");
    expect(field.value).toBe("Ik voelde me thuis.s");
    field.value = "Ik voelde me thuis.ş";
    field.setSelectionRange(20, 20);
    field.dispatchEvent(new Event("compositionend"));
    expect(words.toJSON()).toBe("Toen. Ik voelde me thuis.ş");
    expect(field.value).toBe(words.toJSON());
    expect(field.selectionStart).toBe(26);
  });

  it("is let go", () => {
    bound.stop();
    type("!", 0);
    words.insert(0, "?");
    expect(words.toJSON()).toBe("?Ik voelde me thuis.");
    expect(field.value).toBe("!Ik voelde me thuis.");
  });

  it("gives two people the same text, whatever both type", () => {
    const edit = fc.record({
      who: fc.nat(1),
      at: fc.nat(30),
      cut: fc.nat(3),
      text: fc.string({ maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const docs = [new Y.Doc(), new Y.Doc()] as const;
        const fields = docs.map((doc) => {
          const area = document.createElement("textarea");
          new BoundText(area, doc.getText("words"));
          return area;
        });
        for (const { who, at, cut, text } of edits) {
          const area = fields[who]!;
          const place = Math.min(at, area.value.length);
          area.value =
            area.value.slice(0, place) + text + area.value.slice(place + cut);
          area.dispatchEvent(new Event("input"));
          // Now and then they hear of each other.
          if (at % 3 === 0) exchange(docs);
        }
        exchange(docs);
        expect(fields[0]?.value).toBe(fields[1]?.value);
        expect(fields[0]?.value).toBe(docs[0].getText("words").toJSON());
      }),
    );
  });
});

function exchange([one, other]: readonly [Y.Doc, Y.Doc]): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
}
