import { describe, expect, it } from "vitest";
import { questionOf } from "../../client/components/names.ts";
import { phaseName } from "../../shared/text/formatNames.ts";
import { textsFor } from "../support/textsFor.ts";
import { phoneView } from "./phoneView.ts";

const t = textsFor("fr", ["common", "formats"]);

describe("an organisation's own words", () => {
  it("P10 are shown in the reader's language, else in the first that has any", () => {
    const view = phoneView();
    const asked = (words: object) =>
      questionOf({ ...view, phase: { ...view.phase, prompt: { words } } }, t);
    expect(asked({ nl: "Wat nu?", fr: "Et alors ?" })).toBe("Et alors ?");
    expect(asked({ tr: "Peki?", nl: "Wat nu?" })).toBe("Peki?");
  });

  it("P10 leave a step without them its shipped name, also when it is repeated", () => {
    const own = { id: "theme", name: { nl: "Waarover?" } };
    expect(phaseName(t, own)).toBe("Waarover?");
    const shipped = phaseName(t, { id: "theme" });
    expect(phaseName(t, { id: "theme-2" })).toBe(shipped);
    expect(shipped).not.toBe("theme");
  });
});
