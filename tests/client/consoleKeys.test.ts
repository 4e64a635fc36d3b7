import { describe, expect, it } from "vitest";
import {
  actionForKey,
  keyActions,
  keysOf,
  singlePresses,
} from "../../client/facilitator/consoleKeys.ts";

const free = { chord: false, repeat: false, busy: false, typing: false };

describe("the console's keyboard", () => {
  it.each([
    ["n", "next"],
    ["N", "next"],
    ["b", "back"],
    ["p", "pause"],
    ["s", "quiet"],
    ["+", "moreTime"],
    ["w", "pair"],
    ["o", "board"],
    ["u", "undo"],
    ["?", "showKeys"],
    ["PageDown", "next"],
    ["PageUp", "back"],
  ])("%s does %s", (key, action) => {
    expect(actionForKey({ key, ...free }, true)).toBe(action);
  });

  it("leaves letters alone when they are switched off, and a clicker not", () => {
    expect(actionForKey({ key: "n", ...free }, false)).toBeNull();
    expect(actionForKey({ key: "PageDown", ...free }, false)).toBe("next");
  });

  it("leaves letters to the field that has focus, and a clicker not", () => {
    const typing = { ...free, typing: true };
    expect(actionForKey({ key: "n", ...typing }, true)).toBeNull();
    expect(actionForKey({ key: "PageUp", ...typing }, true)).toBe("back");
  });

  it.each(["chord", "repeat", "busy"] as const)(
    "does nothing with %s",
    (circumstance) => {
      const press = { ...free, [circumstance]: true };
      expect(actionForKey({ key: "n", ...press }, true)).toBeNull();
      expect(actionForKey({ key: "PageDown", ...press }, true)).toBeNull();
    },
  );

  it("knows no other key, inherited names included", () => {
    for (const key of ["x", "Enter", "toString", "constructor"])
      expect(actionForKey({ key, ...free }, true)).toBeNull();
  });

  it("shows at least one key for every action", () => {
    for (const action of keyActions) expect(keysOf(action)).not.toEqual([]);
    expect(keysOf("next")).toEqual(["N", "PageDown"]);
  });
});

describe("a double press", () => {
  it("within 400 ms counts once", () => {
    const counts = singlePresses();
    expect(counts("next", 1_000)).toBe(true);
    expect(counts("next", 1_399)).toBe(false);
    expect(counts("next", 1_800)).toBe(true);
  });

  it("is one of the same action", () => {
    const counts = singlePresses();
    expect(counts("next", 1_000)).toBe(true);
    expect(counts("pause", 1_100)).toBe(true);
  });

  it("stays one press while a nervous finger goes on", () => {
    const counts = singlePresses();
    const moments = [0, 300, 600, 900];
    expect(moments.map((at) => counts("next", at))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
